import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type DeskList, KnowledgeDesk } from "#app/components/faq/editing/knowledge-desk.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { listEditorArticles } from "#app/domain/faq/article-list-queries.server.ts";
import { listArticleCategories } from "#app/domain/faq/category-choice-queries.server.ts";
import { knowledgeCounts } from "#app/domain/faq/knowledge-counts-queries.server.ts";
import { parseKnowledgeFilter, parseView } from "#app/domain/faq/knowledge-view.ts";
import { listRevisions } from "#app/domain/faq/revision-list-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { articleEditingMessages } from "#app/i18n/messages/article-editing.ts";
import { paths } from "#app/paths.ts";

export const loader = defineLoader("staff", async ({ actor, sql, url, locale: language, now }) => {
  const view = parseView(url.searchParams);
  if (view === "flags") throw redirect(paths.knowledgeFlags());
  // Only "All articles" is narrowed: the other lists are to be worked off.
  const filter = parseKnowledgeFilter(view === "all" ? url.searchParams : new URLSearchParams());
  const after = url.searchParams.get("after");
  const [counts, categories, list] = await Promise.all([
    knowledgeCounts(sql, actor, now),
    listArticleCategories(sql),
    view === "review" || view === "mine"
      ? listRevisions(sql, actor, { view, cursor: after }).then(
          (page): DeskList => ({ kind: "revisions", ...page }),
        )
      : listEditorArticles(sql, actor, { view, filter, cursor: after, language, now }).then(
          (page): DeskList => ({ kind: "articles", ...page }),
        ),
  ]);
  return { view, counts, categories, list, filter, after, now };
});

export const meta = pageMeta(articleEditingMessages, "desk");

export default function Knowledge() {
  return <KnowledgeDesk {...useLoaderData<typeof loader>()} />;
}
