import { ARTICLES_1 } from "./articles-1.ts";
import { ARTICLES_2 } from "./articles-2.ts";
import { COMMENTS_EN_1 } from "./comments-en-1.ts";
import { COMMENTS_EN_2 } from "./comments-en-2.ts";
import { COMMENTS_FR_1 } from "./comments-fr-1.ts";
import { COMMENTS_FR_2 } from "./comments-fr-2.ts";
import { COMMENTS_FR_3 } from "./comments-fr-3.ts";
import type { DemoArticle, DemoComment, DemoIdea, DemoStep, DemoThread } from "./content.ts";
import { IDEAS_EN } from "./ideas-en.ts";
import { IDEAS_FR_1 } from "./ideas-fr-1.ts";
import { IDEAS_FR_2 } from "./ideas-fr-2.ts";
import { QUESTIONS_EN } from "./questions-en.ts";
import { QUESTIONS_FR } from "./questions-fr.ts";
import { RESPONSES_EN } from "./responses-en.ts";
import { RESPONSES_FR } from "./responses-fr.ts";

export const THREADS: readonly DemoThread[] = [...QUESTIONS_FR, ...QUESTIONS_EN];

export const ARTICLES: readonly DemoArticle[] = [...ARTICLES_1, ...ARTICLES_2];

export const IDEAS: readonly DemoIdea[] = [...IDEAS_FR_1, ...IDEAS_FR_2, ...IDEAS_EN];

/** By the idea's key. */
export const COMMENTS: Record<string, readonly DemoComment[]> = {
  ...COMMENTS_FR_1,
  ...COMMENTS_FR_2,
  ...COMMENTS_FR_3,
  ...COMMENTS_EN_1,
  ...COMMENTS_EN_2,
};

/** By the idea's key. */
export const RESPONSES: Record<string, readonly DemoStep[]> = { ...RESPONSES_FR, ...RESPONSES_EN };
