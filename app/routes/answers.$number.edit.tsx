import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { actTitle } from "#app/components/forum/acts/act-title.ts";
import { EditPostPage } from "#app/components/forum/acts/edit-post-page.tsx";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { editPost } from "#app/domain/forum/edit-post.server.ts";
import { canEditPost } from "#app/domain/forum/policy.ts";
import { postSchema } from "#app/domain/forum/schema.ts";
import { writtenPost } from "#app/domain/forum/written-post-queries.server.ts";
import { assertLimits } from "#app/domain/screening/assert-limits.server.ts";
import { attachImage } from "#app/http/attach-image.server.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { type FormState, parseForm } from "#app/http/forms.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { refNumber } from "#app/http/params.ts";
import { paths } from "#app/paths.ts";

const schema = postSchema.extend({ image: z.instanceof(File).optional() });

export const loader = defineLoader("member", async ({ actor, params, sql, locale }) => {
  const { thread, facts, ...post } = await writtenPost(sql, actor, refNumber(params.number));
  assertAllowed(canEditPost(actor, thread.facts, facts));
  return { thread, post, own: facts.authorId === actor.id, locale };
});

export const action = defineCommand(
  "member",
  async ({ actor, params, db, sql, request }) => {
    const input = await parseForm(request, schema);
    const number = refNumber(params.number);
    await assertLimits(sql, actor, "edit");
    const body = await attachImage(db, actor, input.body, input.image);
    const { held } = await editPost(db, actor, { number, body });
    return { to: paths.answer(number), toast: { key: held ? "text_held" : "answer_saved" } };
  },
  { page: true },
);

export const meta = actTitle("editAnswerTitle");

export default function EditAnswer() {
  return (
    <EditPostPage {...useLoaderData<typeof loader>()} of="answer" refused={useActionData<FormState>()} />
  );
}
