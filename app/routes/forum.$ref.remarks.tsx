import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actTitle } from "#app/components/forum/acts/act-title.ts";
import { RemarkPage } from "#app/components/forum/acts/remark-page.tsx";
import { Forbidden } from "#app/domain/core/errors.ts";
import { assertWritingRate } from "#app/domain/core/writing-rate.server.ts";
import { canRemarkOn } from "#app/domain/forum/policy.ts";
import { remarkPermalink } from "#app/domain/forum/post-permalink.ts";
import { locateRemark } from "#app/domain/forum/post-place-queries.server.ts";
import { postRemark } from "#app/domain/forum/post-remark.server.ts";
import { remarkSchema } from "#app/domain/forum/schema.ts";
import { threadHead } from "#app/domain/forum/thread-head-queries.server.ts";
import { writtenPost } from "#app/domain/forum/written-post-queries.server.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { type FormState, parseForm } from "#app/http/forms.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { refNumber } from "#app/http/params.ts";
import { paths } from "#app/paths.ts";

/** A remark under the question, or with `?answer=` under one of its answers. */
export const loader = defineLoader("anyone", async ({ actor, params, sql, url, locale }) => {
  const thread = await threadHead(sql, actor, refNumber(params.ref));
  if (thread.idea) throw redirect(paths.idea(thread.idea));
  const answer = url.searchParams.get("answer");
  const post = answer ? await writtenPost(sql, actor, refNumber(answer)) : null;
  return { thread, post, allowed: canRemarkOn(actor, thread.facts, post?.facts ?? null), locale };
});

export const action = defineCommand(
  "anyone",
  async ({ actor, params, db, sql, request }) => {
    const input = await parseForm(request, remarkSchema);
    if (actor.kind !== "member") throw new Forbidden("sign_in_first");
    await assertWritingRate(sql, actor, "remark");
    const { number } = await postRemark(db, actor, { ...input, number: refNumber(params.ref) });
    const to = remarkPermalink(await locateRemark(sql, actor, number), number);
    return { to, toast: { key: "remark_posted" }, json: { number, href: to } };
  },
  { page: true },
);

export const meta = actTitle("remarkTitle");

export default function Remark() {
  return <RemarkPage {...useLoaderData<typeof loader>()} refused={useActionData<FormState>()} />;
}
