import type { ArticleLanguage } from "./limits.ts";

/** An article as lists and other pages point to it, in the language its reader gets. */
export type ArticleLink = {
  number: number;
  slug: string;
  title: string;
  summary: string;
  language: ArticleLanguage;
};
