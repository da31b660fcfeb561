import { useActionData, useLoaderData } from "@remix-run/react";
import { EditCommentPage } from "#app/components/ideas/discussion/edit-comment-page.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { editComment } from "#app/domain/ideas/edit-comment.server.ts";
import { canEditComment } from "#app/domain/ideas/policy.ts";
import { commentSchema } from "#app/domain/ideas/schema.ts";
import { loadWrittenComment } from "#app/domain/ideas/written-comment.server.ts";
import { assertLimits } from "#app/domain/screening/assert-limits.server.ts";
import { type FormState, parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { refNumber } from "#app/http/params.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { discussionMessages } from "#app/i18n/messages/discussion.ts";
import { paths } from "#app/paths.ts";

export const loader = defineLoader("member", async ({ actor, params, sql }) => {
  const { facts, ...comment } = await loadWrittenComment(sql, actor, refNumber(params.number));
  assertAllowed(canEditComment(actor, facts));
  return { comment, own: facts.authorId === actor.id };
});

export const action = defineAction("member", async ({ actor, params, db, sql, request }) => {
  const { body } = await parseForm(request, commentSchema);
  const number = refNumber(params.number);
  await assertLimits(sql, actor, "edit");
  const { held } = await editComment(db, actor, { number, body });
  return redirectWithToast(paths.comment(number), { key: held ? "text_held" : "comment_saved" });
});

export const meta = pageMeta(discussionMessages, "editTitle");

export default function EditComment() {
  return <EditCommentPage {...useLoaderData<typeof loader>()} refused={useActionData<FormState>()} />;
}
