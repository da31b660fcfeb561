import { useActionData, useLoaderData } from "@remix-run/react";
import { actTitle } from "#app/components/forum/acts/act-title.ts";
import { InfoPage } from "#app/components/forum/acts/info-page.tsx";
import { askForInfo } from "#app/domain/forum/ask-for-info.server.ts";
import { isProvenHelper } from "#app/domain/forum/helper-queries.server.ts";
import { canAskForInfo } from "#app/domain/forum/policy.ts";
import { infoSchema } from "#app/domain/forum/schema.ts";
import { threadHead } from "#app/domain/forum/thread-head-queries.server.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { type FormState, parseForm } from "#app/http/forms.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { refNumber } from "#app/http/params.ts";
import { paths } from "#app/paths.ts";

export const loader = defineLoader("member", async ({ actor, params, sql, locale }) => {
  const thread = await threadHead(sql, actor, refNumber(params.ref));
  const allowed = canAskForInfo(actor, thread.facts, await isProvenHelper(sql, actor));
  return { thread, allowed, locale };
});

export const action = defineCommand(
  "member",
  async ({ actor, params, db, request }) => {
    const { note } = await parseForm(request, infoSchema);
    const thread = await askForInfo(db, actor, { number: refNumber(params.ref), note });
    return { to: paths.thread(thread), toast: { key: "info_requested" } };
  },
  { page: true },
);

export const meta = actTitle("infoTitle");

export default function Info() {
  return <InfoPage {...useLoaderData<typeof loader>()} refused={useActionData<FormState>()} />;
}
