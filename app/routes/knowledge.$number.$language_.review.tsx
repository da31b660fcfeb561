import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ReviewPage } from "#app/components/faq/editing/review-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { loadEditing } from "#app/domain/faq/editing-queries.server.ts";
import { publishRevision } from "#app/domain/faq/publish-revision.server.ts";
import { returnRevision } from "#app/domain/faq/return-revision.server.ts";
import { publishSchema, returnSchema } from "#app/domain/faq/schema.ts";
import { articleParams } from "#app/http/article-params.ts";
import { formConflict } from "#app/http/form-conflict.ts";
import { type FormState, parseForm, parseValues } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { translator } from "#app/i18n/index.ts";
import { articleReviewMessages } from "#app/i18n/messages/article-review.ts";
import { renderArticle } from "#app/markdown/render-article.server.ts";
import { paths } from "#app/paths.ts";

const formSchema = z.object({ act: z.enum(["publish", "return"], "invalid") }).loose();

export const loader = defineLoader("staff", async ({ actor, params, sql, url, locale, now }) => {
  const editing = await loadEditing(sql, actor, articleParams(params));
  const html = editing.open ? renderArticle(editing.open.source).html : "";
  const show = url.searchParams.get("show") === "changes" ? ("changes" as const) : ("page" as const);
  return { editing, html, show, now, locale };
});

export const action = defineAction("staff", async ({ actor, params, db, request }) => {
  const at = articleParams(params);
  const { act, ...typed } = await parseForm(request, formSchema);
  if (act === "return") {
    await returnRevision(db, actor, { ...at, ...parseValues(typed, returnSchema) }).catch(formConflict);
    return redirectWithToast(paths.knowledge({ view: "review" }), { key: "revision_returned" });
  }
  const article = await publishRevision(db, actor, { ...at, ...parseValues(typed, publishSchema) }).catch(
    formConflict,
  );
  return redirectWithToast(paths.article(article), { key: "revision_published" });
});

/** Also after a refusal: what a colleague has saved is what to compare with. */
export const shouldRevalidate = () => true;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return [];
  const { title } = data.editing;
  return [
    { title: pageTitle(matches, translator(articleReviewMessages, data.locale)("reviewTitle", { title })) },
  ];
};

export default function Review() {
  return <ReviewPage {...useLoaderData<typeof loader>()} refused={useActionData<FormState>()} />;
}
