import { useActionData, useLoaderData } from "@remix-run/react";
import { FromAnswerPage } from "#app/components/faq/editing/from-answer-page.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { findArticles } from "#app/domain/faq/article-finder-queries.server.ts";
import { listArticleCategories } from "#app/domain/faq/category-choice-queries.server.ts";
import { createArticle } from "#app/domain/faq/create-article.server.ts";
import { originTarget } from "#app/domain/faq/draft-target.ts";
import { originDraft } from "#app/domain/faq/origin-draft-queries.server.ts";
import { newArticleSchema } from "#app/domain/faq/schema.ts";
import { loadDraft } from "#app/domain/ideas/draft-queries.server.ts";
import { type FormState, parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { refNumber } from "#app/http/params.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { articleWritingMessages } from "#app/i18n/messages/article-writing.ts";
import { paths } from "#app/paths.ts";

const answerIn = (url: URL) =>
  url.searchParams.get("answer") ? refNumber(url.searchParams.get("answer")!) : null;

/** `?answer=512` says which answer; without it, the accepted one. `?q=` looks for an article to link instead. */
export const loader = defineLoader("staff", async ({ actor, params, sql, url, locale: language, now }) => {
  const q = (url.searchParams.get("q") ?? "").trim().slice(0, 100);
  const thread = refNumber(params.ref);
  const target = originTarget(thread);
  const [origin, categories, draft, found] = await Promise.all([
    originDraft(sql, actor, { thread, answer: answerIn(url), language }),
    listArticleCategories(sql),
    loadDraft(sql, actor, "article", target),
    findArticles(sql, actor, { q, language }),
  ]);
  return { origin, categories, target, draft, search: { q, found }, now };
});

export const action = defineAction(
  "staff",
  async ({ actor, params, db, sql, request, url, locale: language }) => {
    const thread = refNumber(params.ref);
    const { act, ...input } = await parseForm(request, newArticleSchema);
    const { answer } = await originDraft(sql, actor, { thread, answer: answerIn(url), language });
    const submit = act === "submit";
    const origin = { thread, answer: answer?.number ?? null };
    const { number } = await createArticle(db, actor, { ...input, origin, submit });
    const to = submit ? paths.knowledgeArticle(number) : paths.knowledgeEdit(number, input.language);
    return redirectWithToast(to, { key: submit ? "sent_to_review" : "draft_saved" });
  },
);

export const meta = pageMeta(articleWritingMessages, "fromAnswerTitle");

export default function ArticleFromAnswer() {
  return <FromAnswerPage {...useLoaderData<typeof loader>()} refused={useActionData<FormState>()} />;
}
