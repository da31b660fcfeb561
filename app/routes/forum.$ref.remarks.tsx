import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actTitle } from "#app/components/forum/acts/act-title.ts";
import { RemarkPage } from "#app/components/forum/acts/remark-page.tsx";
import { Forbidden } from "#app/domain/core/errors.ts";
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
import { formOpened, typedMs } from "#app/http/typing.server.ts";
import { paths } from "#app/paths.ts";

/** A remark under the question, or with `?answer=` under one of its answers. */
export const loader = defineLoader("anyone", async (handled) => {
  const { actor, params, sql, url, locale } = handled;
  const thread = await threadHead(sql, actor, refNumber(params.ref));
  if (thread.idea) throw redirect(paths.idea(thread.idea));
  const answer = url.searchParams.get("answer");
  const post = answer ? await writtenPost(sql, actor, refNumber(answer)) : null;
  return {
    thread,
    post,
    allowed: canRemarkOn(actor, thread.facts, post?.facts ?? null),
    began: formOpened(handled),
    locale,
  };
});

export const action = defineCommand(
  "anyone",
  async (handled) => {
    const { actor, params, db, sql, request, now } = handled;
    const input = await parseForm(request, remarkSchema);
    if (actor.kind !== "member") throw new Forbidden("sign_in_first");
    const remark = { ...input, number: refNumber(params.ref), typedMs: typedMs(handled), now };
    const { number, held } = await postRemark(db, actor, remark);
    const to = remarkPermalink(await locateRemark(sql, actor, number), number);
    return { to, toast: { key: held ? "text_held" : "remark_posted" }, json: { number, href: to } };
  },
  { page: true },
);

export const meta = actTitle("remarkTitle");

export default function Remark() {
  return <RemarkPage {...useLoaderData<typeof loader>()} refused={useActionData<FormState>()} />;
}
