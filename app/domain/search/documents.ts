import { oneLine } from "#app/markdown/one-line.ts";
import type { SearchDocument } from "#search/engine.ts";

/** Characters of a document that are looked through. */
const TEXT_MAX = 8000;
/** Of a question, so that its answers are looked through too. */
const QUESTION_MAX = 4000;
/** Votes, marks and views worth the full weight; a hundred are worth half of it. */
const FULL_WEIGHT = 10_000;
/** Views that say as much as one vote. */
const VIEWS_PER_VOTE = 50;

const INLINE = /<\/?(?:a|abbr|b|code|del|em|i|s|span|strong|sub|sup)\b[^>]*>/g;
const ENTITIES: Record<string, string> = { lt: "<", gt: ">", quot: '"', amp: "&", "#39": "'" };

/** The words of HTML that we rendered ourselves. */
export function plainText(html: string): string {
  return oneLine(
    html
      .replace(INLINE, "")
      .replace(/<[^>]*>/g, " ")
      .replace(/&(lt|gt|quot|amp|#39);/g, (_all, name: string) => ENTITIES[name]!),
  );
}

/** 0 to 1: every doubling counts the same. */
const weightOf = (votes: number, views: number) =>
  Math.min(1, Math.log1p(Math.max(0, votes) + views / VIEWS_PER_VOTE) / Math.log1p(FULL_WEIGHT));

/** A row of each kind as load-documents reads it; times are milliseconds. */
export type IdeaRow = {
  id: string;
  language: string;
  title: string;
  tags: string[];
  categoryId: string;
  statusId: string;
  done: boolean;
  score: number;
  views: number;
  html: string;
  createdAt: number;
};
export type ThreadRow = {
  id: string;
  language: string;
  title: string;
  tags: string[];
  product: string | null;
  version: string | null;
  categoryId: string;
  state: string;
  accepted: boolean;
  score: number;
  views: number;
  /** "" when the words were moved to a private conversation or withdrawn. */
  html: string;
  /** The accepted answer first, then the best. */
  answers: { html: string; score: number }[];
  createdAt: number;
};
export type ArticleRow = {
  id: string;
  language: string;
  title: string;
  summary: string;
  categoryId: string;
  helpful: number;
  unhelpful: number;
  views: number;
  html: string;
  createdAt: number;
};
export type PersonRow = { id: string; username: string; displayName: string; bio: string; createdAt: number };

const base = { audience: "everyone" as const, tags: [] as string[] };

export const ideaDocument = (row: IdeaRow): SearchDocument => ({
  ...base,
  key: `idea:${row.id}`,
  kind: "idea",
  id: row.id,
  language: row.language,
  title: row.title,
  text: plainText(row.html).slice(0, TEXT_MAX),
  tags: row.tags,
  categoryId: row.categoryId,
  state: row.statusId,
  good: row.done,
  weight: weightOf(row.score, row.views),
  createdAt: new Date(row.createdAt),
});

export function threadDocument(row: ThreadRow): SearchDocument {
  const question = plainText(row.html).slice(0, QUESTION_MAX);
  const answers = row.answers.map(({ html }) => plainText(html));
  const helpful = row.answers.reduce((sum, { score }) => sum + Math.max(0, score), 0);
  return {
    ...base,
    key: `thread:${row.id}`,
    kind: "thread",
    id: row.id,
    language: row.language,
    title: row.title,
    text: [question, ...answers].filter(Boolean).join("\n").slice(0, TEXT_MAX),
    tags: [...row.tags, ...[row.product, row.version].flatMap((one) => one || [])],
    categoryId: row.categoryId,
    state: row.state,
    good: row.accepted,
    weight: weightOf(row.score + helpful, row.views),
    createdAt: new Date(row.createdAt),
  };
}

export const articleDocument = (row: ArticleRow): SearchDocument => ({
  ...base,
  key: `article:${row.id}:${row.language}`,
  kind: "article",
  id: row.id,
  language: row.language,
  title: row.title,
  text: [row.summary, plainText(row.html)].filter(Boolean).join("\n").slice(0, TEXT_MAX),
  categoryId: row.categoryId,
  state: "",
  // Somebody checked it before it was published.
  good: true,
  weight: weightOf(row.helpful - row.unhelpful, row.views),
  createdAt: new Date(row.createdAt),
});

export const personDocument = (row: PersonRow): SearchDocument => ({
  ...base,
  key: `person:${row.id}`,
  kind: "person",
  id: row.id,
  language: "",
  title: row.displayName,
  text: row.bio,
  tags: [row.username],
  categoryId: null,
  state: "",
  good: false,
  weight: 0,
  createdAt: new Date(row.createdAt),
});
