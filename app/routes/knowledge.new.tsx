import { useActionData, useLoaderData } from "@remix-run/react";
import { NewArticlePage } from "#app/components/faq/editing/new-article-page.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { listArticleCategories } from "#app/domain/faq/category-choice-queries.server.ts";
import { createArticle } from "#app/domain/faq/create-article.server.ts";
import { ARTICLE_LANGUAGES, ARTICLE_TITLE_MAX } from "#app/domain/faq/limits.ts";
import { newArticleSchema } from "#app/domain/faq/schema.ts";
import { loadDraft } from "#app/domain/ideas/draft-queries.server.ts";
import { type FormState, parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { articleWritingMessages } from "#app/i18n/messages/article-writing.ts";
import { paths } from "#app/paths.ts";

/** `?category=`, `?title=` and `?language=` fill in what one came for. */
export const loader = defineLoader("staff", async ({ actor, sql, url, locale, now }) => {
  const [categories, draft] = await Promise.all([
    listArticleCategories(sql),
    loadDraft(sql, actor, "article"),
  ]);
  const wanted = url.searchParams.get("category");
  const categoryId = categories.find((one) => one.slug === wanted)?.id ?? "";
  const title = (url.searchParams.get("title") ?? "").slice(0, ARTICLE_TITLE_MAX);
  const language = ARTICLE_LANGUAGES.find((one) => one === url.searchParams.get("language")) ?? locale;
  return { categories, draft, preset: { categoryId, title, language }, now };
});

export const action = defineAction("staff", async ({ actor, db, request }) => {
  const { act, ...input } = await parseForm(request, newArticleSchema);
  const submit = act === "submit";
  const { number } = await createArticle(db, actor, { ...input, submit });
  const to = submit ? paths.knowledgeArticle(number) : paths.knowledgeEdit(number, input.language);
  return redirectWithToast(to, { key: submit ? "sent_to_review" : "draft_saved" });
});

export const meta = pageMeta(articleWritingMessages, "newTitle");

export default function NewArticle() {
  return <NewArticlePage {...useLoaderData<typeof loader>()} refused={useActionData<FormState>()} />;
}
