import { useActionData, useLoaderData } from "@remix-run/react";
import { actTitle } from "#app/components/forum/acts/act-title.ts";
import { SolutionPage } from "#app/components/forum/acts/solution-page.tsx";
import { acceptPost } from "#app/domain/forum/accept-post.server.ts";
import { mustExplainSolution } from "#app/domain/forum/policy.ts";
import { solutionSchema } from "#app/domain/forum/schema.ts";
import { threadHead } from "#app/domain/forum/thread-head-queries.server.ts";
import { unacceptPost } from "#app/domain/forum/unaccept-post.server.ts";
import { writtenPost } from "#app/domain/forum/written-post-queries.server.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { type FormState, parseForm } from "#app/http/forms.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { refNumber } from "#app/http/params.ts";
import { paths } from "#app/paths.ts";

/** Where `?answer=` is chosen, or with `on=false` no longer is, and where staff say why. */
export const loader = defineLoader("member", async ({ actor, params, sql, url, locale }) => {
  const thread = await threadHead(sql, actor, refNumber(params.ref));
  const answer = url.searchParams.get("answer");
  const post = answer ? await writtenPost(sql, actor, refNumber(answer)) : null;
  const on = url.searchParams.get("on") !== "false";
  return { thread, post, on, explain: mustExplainSolution(actor, thread.facts), locale };
});

export const action = defineCommand(
  "member",
  async ({ actor, db, request }) => {
    const { answer, on, note } = await parseForm(request, solutionSchema);
    const { thread, solved } = await (on ? acceptPost : unacceptPost)(db, actor, { number: answer, note });
    return {
      to: on ? `${paths.thread(thread)}#${paths.answerAnchor(answer)}` : paths.answer(answer),
      toast: { key: on ? "solution_chosen" : "solution_withdrawn" },
      json: { solved },
    };
  },
  { page: true },
);

export const meta = actTitle((data: { on: boolean }) => (data.on ? "solutionTitle" : "solutionUndoTitle"));

export default function Solution() {
  return <SolutionPage {...useLoaderData<typeof loader>()} refused={useActionData<FormState>()} />;
}
