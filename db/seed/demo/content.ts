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
