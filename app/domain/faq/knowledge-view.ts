import { ARTICLE_LANGUAGES, type ArticleLanguage } from "./limits.ts";

/** The lists of the editors' desk, in the order of their tabs; what is stale leads. */
export const KNOWLEDGE_VIEWS = [
  "stale",
  "review",
  "mine",
  "translations",
  "flags",
  "unhelpful",
  "all",
] as const;
export type KnowledgeView = (typeof KNOWLEDGE_VIEWS)[number];

/** The lists of articles; the others are of revisions and of flags. */
export type ArticleView = "stale" | "translations" | "unhelpful" | "all";

export const ARTICLE_STATES = ["published", "draft", "retired"] as const;
export type ArticleState = (typeof ARTICLE_STATES)[number];

/** What "All articles" is narrowed to; "" is anything. */
export type KnowledgeFilter = {
  q: string;
  category: string;
  language: ArticleLanguage | "";
  state: ArticleState | "";
};

const WORDS_MAX = 100;

const oneOf = <T extends string>(values: readonly T[], value: string | null): T | "" =>
  values.find((one) => one === value) ?? "";

export const parseView = (query: URLSearchParams): KnowledgeView =>
  oneOf(KNOWLEDGE_VIEWS, query.get("view")) || "stale";

/** Whatever an address says; what makes no sense is left out. */
export function parseKnowledgeFilter(query: URLSearchParams): KnowledgeFilter {
  return {
    q: (query.get("q") ?? "").trim().slice(0, WORDS_MAX),
    category: (query.get("category") ?? "").slice(0, WORDS_MAX),
    language: oneOf(ARTICLE_LANGUAGES, query.get("language")),
    state: oneOf(ARTICLE_STATES, query.get("state")),
  };
}

export const isFiltered = (filter: KnowledgeFilter) => Object.values(filter).some(Boolean);
