import { useActionData, useLoaderData } from "@remix-run/react";
import { actTitle } from "#app/components/forum/acts/act-title.ts";
import { EscalationPage } from "#app/components/forum/acts/escalation-page.tsx";
import { askForEscalation } from "#app/domain/forum/ask-for-escalation.server.ts";
import { canAskForEscalation } from "#app/domain/forum/policy.ts";
import { escalationSchema } from "#app/domain/forum/schema.ts";
import { threadHead } from "#app/domain/forum/thread-head-queries.server.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { type FormState, parseForm } from "#app/http/forms.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { refNumber } from "#app/http/params.ts";
import { paths } from "#app/paths.ts";

export const loader = defineLoader("member", async ({ actor, params, sql, locale }) => {
  const thread = await threadHead(sql, actor, refNumber(params.ref));
  return { thread, allowed: canAskForEscalation(actor, thread.facts), locale };
});

export const action = defineCommand(
  "member",
  async ({ actor, params, db, request }) => {
    const { note } = await parseForm(request, escalationSchema);
    const thread = await askForEscalation(db, actor, { number: refNumber(params.ref), note });
    return { to: paths.thread(thread), toast: { key: "escalation_asked" } };
  },
  { page: true },
);

export const meta = actTitle("escalationTitle");

export default function Escalation() {
  return <EscalationPage {...useLoaderData<typeof loader>()} refused={useActionData<FormState>()} />;
}
