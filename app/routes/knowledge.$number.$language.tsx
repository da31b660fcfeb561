import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { EditArticlePage } from "#app/components/faq/editing/edit-article-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { draftTarget } from "#app/domain/faq/draft-target.ts";
import { loadEditing } from "#app/domain/faq/editing-queries.server.ts";
import { saveRevision } from "#app/domain/faq/save-revision.server.ts";
import { saveRevisionSchema } from "#app/domain/faq/schema.ts";
import { submitRevision } from "#app/domain/faq/submit-revision.server.ts";
import { loadDraft } from "#app/domain/ideas/draft-queries.server.ts";
import { articleParams } from "#app/http/article-params.ts";
import { formConflict } from "#app/http/form-conflict.ts";
import { type FormState, parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { paths } from "#app/paths.ts";

export const loader = defineLoader("staff", async ({ actor, params, sql, now }) => {
  const editing = await loadEditing(sql, actor, articleParams(params));
  const draft = await loadDraft(sql, actor, "article", draftTarget(editing.article, editing.language));
  return { editing, draft, now };
});

export const action = defineAction("staff", async ({ actor, params, db, request }) => {
  const at = articleParams(params);
  const { act, ...input } = await parseForm(request, saveRevisionSchema);
  const { edition } = await saveRevision(db, actor, { ...input, ...at }).catch(formConflict);
  if (act === "save") {
    return redirectWithToast(paths.knowledgeEdit(at.number, at.language), { key: "draft_saved" });
  }
  await submitRevision(db, actor, { ...at, base: edition }).catch(formConflict);
  return redirectWithToast(paths.knowledgeArticle(at.number), { key: "sent_to_review" });
});

/** Also after a refusal: what a colleague has saved is what to compare with. */
export const shouldRevalidate = () => true;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data ? [{ title: pageTitle(matches, data.editing.title) }] : [];

export default function EditArticle() {
  return <EditArticlePage {...useLoaderData<typeof loader>()} refused={useActionData<FormState>()} />;
}
