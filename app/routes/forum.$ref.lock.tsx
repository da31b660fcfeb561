import { useActionData, useLoaderData } from "@remix-run/react";
import { actTitle } from "#app/components/forum/acts/act-title.ts";
import { LockPage } from "#app/components/forum/acts/lock-page.tsx";
import { lockThread } from "#app/domain/forum/lock-thread.server.ts";
import { canLock, canReopen } from "#app/domain/forum/policy.ts";
import { reopenThread } from "#app/domain/forum/reopen-thread.server.ts";
import { lockSchema } from "#app/domain/forum/schema.ts";
import { threadHead } from "#app/domain/forum/thread-head-queries.server.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { type FormState, parseForm } from "#app/http/forms.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { refNumber } from "#app/http/params.ts";
import { paths } from "#app/paths.ts";

/** Locks what is open, reopens what is locked. */
export const loader = defineLoader("member", async ({ actor, params, sql, locale }) => {
  const thread = await threadHead(sql, actor, refNumber(params.ref));
  const on = thread.facts.lockReason === null;
  return { thread, on, allowed: (on ? canLock : canReopen)(actor, thread.facts), locale };
});

export const action = defineCommand(
  "member",
  async ({ actor, params, db, request }) => {
    const { on, note } = await parseForm(request, lockSchema);
    const thread = await (on ? lockThread : reopenThread)(db, actor, { number: refNumber(params.ref), note });
    return { to: paths.thread(thread), toast: { key: on ? "thread_was_locked" : "thread_reopened" } };
  },
  { page: true },
);

export const meta = actTitle((data: { on: boolean }) => (data.on ? "lockTitle" : "reopenTitle"));

export default function Lock() {
  return <LockPage {...useLoaderData<typeof loader>()} refused={useActionData<FormState>()} />;
}
