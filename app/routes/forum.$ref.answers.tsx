import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { actTitle } from "#app/components/forum/acts/act-title.ts";
import { AnswerPage } from "#app/components/forum/acts/answer-page.tsx";
import { Forbidden } from "#app/domain/core/errors.ts";
import { addPost } from "#app/domain/forum/add-post.server.ts";
import { canAnswer } from "#app/domain/forum/policy.ts";
import { postPermalink } from "#app/domain/forum/post-permalink.ts";
import { locatePost } from "#app/domain/forum/post-place-queries.server.ts";
import { postSchema } from "#app/domain/forum/schema.ts";
import { threadHead } from "#app/domain/forum/thread-head-queries.server.ts";
import { attachImage } from "#app/http/attach-image.server.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { type FormState, parseForm } from "#app/http/forms.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { refNumber } from "#app/http/params.ts";
import { formOpened, typedMs } from "#app/http/typing.server.ts";
import { paths } from "#app/paths.ts";

const schema = postSchema.extend({ image: z.instanceof(File).optional() });

/** The form of the thread's page, alone: for who has no scripts, and with what was refused. */
export const loader = defineLoader("anyone", async (handled) => {
  const { actor, params, sql, locale } = handled;
  const thread = await threadHead(sql, actor, refNumber(params.ref));
  if (thread.idea) throw redirect(paths.idea(thread.idea));
  return { thread, allowed: canAnswer(actor, thread.facts), began: formOpened(handled), locale };
});

export const action = defineCommand(
  "anyone",
  async (handled) => {
    const { actor, params, db, sql, request, now } = handled;
    const input = await parseForm(request, schema);
    if (actor.kind !== "member") throw new Forbidden("sign_in_first");
    const body = await attachImage(db, actor, input.body, input.image);
    const post = await addPost(db, actor, {
      number: refNumber(params.ref),
      body,
      typedMs: typedMs(handled),
      now,
    });
    const to = postPermalink(await locatePost(sql, actor, post.number), post.number);
    return {
      to,
      toast: { key: post.held ? "text_held" : post.kind === "question" ? "answer_posted" : "reply_posted" },
      json: { number: post.number, href: to },
    };
  },
  { page: true },
);

export const meta = actTitle("answerTitle");

export default function Answer() {
  return <AnswerPage {...useLoaderData<typeof loader>()} refused={useActionData<FormState>()} />;
}
