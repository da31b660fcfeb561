import { useActionData, useLoaderData } from "@remix-run/react";
import { actTitle } from "#app/components/forum/acts/act-title.ts";
import { EditPostPage } from "#app/components/forum/acts/edit-post-page.tsx";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { editRemark } from "#app/domain/forum/edit-remark.server.ts";
import { canEditPost } from "#app/domain/forum/policy.ts";
import { remarkTextSchema } from "#app/domain/forum/schema.ts";
import { writtenRemark } from "#app/domain/forum/written-post-queries.server.ts";
import { assertLimits } from "#app/domain/screening/assert-limits.server.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { type FormState, parseForm } from "#app/http/forms.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { refNumber } from "#app/http/params.ts";
import { paths } from "#app/paths.ts";

export const loader = defineLoader("member", async ({ actor, params, sql, locale }) => {
  const { thread, facts, ...post } = await writtenRemark(sql, actor, refNumber(params.number));
  assertAllowed(canEditPost(actor, thread.facts, facts));
  return { thread, post, own: facts.authorId === actor.id, locale };
});

export const action = defineCommand(
  "member",
  async ({ actor, params, db, sql, request }) => {
    const { body } = await parseForm(request, remarkTextSchema);
    const number = refNumber(params.number);
    await assertLimits(sql, actor, "edit");
    const { held } = await editRemark(db, actor, { number, body });
    return { to: paths.remark(number), toast: { key: held ? "text_held" : "remark_saved" } };
  },
  { page: true },
);

export const meta = actTitle("editRemarkTitle");

export default function EditRemark() {
  return (
    <EditPostPage {...useLoaderData<typeof loader>()} of="remark" refused={useActionData<FormState>()} />
  );
}
