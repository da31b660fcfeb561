/** How the demo's texts are written down. Times are days before the demo is loaded, so that it never looks old. */
export type DemoMember = {
  username: string;
  displayName: string;
  locale: "en" | "fr";
  bio: string;
};

export type DemoIdea = {
  /** What comments and answers call it. */
  key: string;
  language: "en" | "fr";
  category: "bike" | "battery" | "app" | "shop" | "service" | "accessories";
  by: string;
  daysAgo: number;
  promotes: number;
  demotes?: number;
  tags: string[];
  title: string;
  body: string;
  /** What it said before its author edited it. */
  before?: { title: string; body: string; editedDaysAgo: number };
  mergedInto?: { key: string; daysAgo: number; by: string };
  /** Words that only the team sees. */
  notes?: { by: string; daysAgo: number; body: string }[];
};

export type DemoReply = { by: string; text: string; up?: number; was?: string };

export type DemoComment = DemoReply & {
  /** Written after the last official step. */
  late?: true;
  deleted?: true;
  extension?: true;
  replies?: DemoReply[];
};

/** One official step: a move, with or without words, or (without `to`) words alone. */
export type DemoStep = { to?: string; daysAgo: number; by: string; text?: string };

export type DemoArticleText = { title: string; summary: string; body: string };

export type DemoArticle = {
  key: string;
  /** Slug of its place in the tree. */
  category: string;
  by: string;
  reviewedBy: string;
  daysAgo: number;
  language: "en" | "fr";
  text: DemoArticleText;
  /** In the other language; `behind` was written before the last change of the original. */
  translation?: DemoArticleText & { by: string; daysAgo: number; behind?: true };
  /** What it said before, for its history. */
  before?: { body: string; comment: string };
  /** Days from now on which somebody should look again; negative is overdue. */
  reviewInDays: number;
  helpful: number;
  unhelpful: number;
  viewsPerDay: number;
  /** The question it was born from. */
  born?: string;
  flag?: { by: string; words: string; daysAgo: number };
  /** Not published yet: waits for a reviewer, or is somebody's draft. */
  unpublished?: "draft" | "review";
};

export type DemoRemark = { by: string; text: string };

export type DemoAnswer = {
  by: string;
  /** Hours after the question. */
  after: number;
  text: string;
  helpful?: number;
  accepted?: true;
  official?: true;
  remarks?: DemoRemark[];
};

export type DemoThread = {
  key: string;
  kind?: "discussion";
  language: "en" | "fr";
  category: DemoIdea["category"];
  product?: string;
  version?: string;
  by: string;
  daysAgo: number;
  tags: string[];
  title: string;
  body: string;
  meToos?: number;
  remarks?: DemoRemark[];
  answers?: DemoAnswer[];
  needsInfo?: { by: string; after: number; note: string };
  duplicateOf?: { key: string; by: string };
};
