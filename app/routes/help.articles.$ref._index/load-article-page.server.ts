import { redirect } from "@remix-run/node";
import { HELPED, type Helped } from "#app/components/faq/use-feedback.ts";
import { getArticle } from "#app/domain/faq/article-page-queries.server.ts";
import { getStaffNotes } from "#app/domain/faq/article-staff-queries.server.ts";
import { listRelated } from "#app/domain/faq/related-articles-queries.server.ts";
import { findNear } from "#app/domain/search/near-queries.server.ts";
import type { Handled } from "#app/http/handler.server.ts";
import { refNumber, refSlug } from "#app/http/params.ts";
import { paths } from "#app/paths.ts";
import { baseUrl } from "#app/runtime/base-url.server.ts";
import { nearArticles } from "#app/runtime/near-articles.server.ts";
import { useSearch } from "#app/runtime/search.server.ts";

/** An article in the language its address says; sends old and unknown addresses on to a present one. */
export async function loadArticlePage({
  actor,
  sql,
  params,
  url,
  community,
  locale,
  now,
}: Handled<"anyone">) {
  const number = refNumber(params.ref);
  const found = await getArticle(sql, actor, { number, slug: refSlug(params.ref), language: locale });
  // Drafts are read where they are written.
  if (!found.article) throw redirect(paths.knowledgeArticle(number));
  if (found.elsewhere) {
    const { to, moved } = found.elsewhere;
    // Slugs may be in any script, headers may not.
    const address = encodeURI(paths.article({ number, slug: to.slug })) + url.search;
    throw redirect(address, moved ? 301 : 302);
  }
  const { article, id } = found;
  const known = nearArticles.of(id);
  const nearIds =
    known ??
    (await findNear(useSearch(), { kind: "article", id, title: article.title, language: article.language }));
  if (!known) nearArticles.remember(id, nearIds);
  const [related, notes] = await Promise.all([
    listRelated(sql, { articleId: id, nearIds, language: locale }),
    getStaffNotes(sql, actor, { articleId: id, now }),
  ]);
  const said = HELPED.find((one) => one === url.searchParams.get("helped"));
  const again = url.searchParams.get("helped") === "ask";
  const helped: Helped = said ?? (article.myAnswer && !again ? `said_${article.myAnswer}` : "ask");
  return {
    article,
    helped,
    related,
    notes,
    site: baseUrl(),
    brand: community.name,
    locale,
  };
}
