import { NotFound } from "#app/domain/core/errors.ts";
import { ARTICLE_LANGUAGES, type ArticleLanguage } from "#app/domain/faq/limits.ts";
import { refNumber } from "./params.ts";

/** `/knowledge/12/fr` -> article 12 in French. Throws `NotFound` for anything else. */
export function articleParams(params: Record<string, string | undefined>): {
  number: number;
  language: ArticleLanguage;
} {
  const language = ARTICLE_LANGUAGES.find((one) => one === params.language);
  if (!language) throw new NotFound("no_such_page");
  return { number: refNumber(params.number), language };
}
