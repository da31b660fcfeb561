import { NotFound } from "#app/domain/core/errors.ts";
import { getArticle } from "#app/domain/faq/article-page-queries.server.ts";
import type { Handled } from "./handler.server.ts";
import { refNumber, refSlug } from "./params.ts";

/** The article a reader's form is about, in the language of its address. Throws `NotFound` when readers do not have it. */
export async function loadPublished({ actor, sql, params, locale, community }: Handled<"anyone">) {
  const number = refNumber(params.ref);
  const { article } = await getArticle(sql, actor, { number, slug: refSlug(params.ref), language: locale });
  if (article?.state !== "published") throw new NotFound("no_such_article");
  const { slug, title, language } = article;
  return { article: { number, slug, title, language }, locale, brand: community.name };
}
