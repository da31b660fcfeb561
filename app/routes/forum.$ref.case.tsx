import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { OpenCasePage } from "#app/components/cases/agent/open-case-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { openCaseByHand } from "#app/domain/cases/open-case-by-hand.server.ts";
import { openCaseSchema } from "#app/domain/cases/schema.ts";
import { threadHead } from "#app/domain/forum/thread-head-queries.server.ts";
import { formConflict } from "#app/http/form-conflict.ts";
import { type FormState, parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { refNumber } from "#app/http/params.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { translator } from "#app/i18n/index.ts";
import { serviceMessages } from "#app/i18n/messages/service-desk.ts";
import { paths } from "#app/paths.ts";

export const loader = defineLoader("agent", async ({ actor, params, sql, locale }) => ({
  thread: await threadHead(sql, actor, refNumber(params.ref)),
  locale,
}));

/** Opens a case; where there is one already, leads to it. */
export const action = defineAction("agent", async ({ actor, params, request, db, now }) => {
  const { note } = await parseForm(request, openCaseSchema);
  const input = { number: refNumber(params.ref), note, now };
  const { number, opened } = await openCaseByHand(db, actor, input).catch(formConflict);
  return redirectWithToast(paths.serviceCase(number), {
    key: opened ? "case_opened_by_hand" : "case_already_open",
    tone: opened ? "good" : "bad",
  });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return [];
  const title = translator(serviceMessages, data.locale)("openTitle");
  return [{ title: pageTitle(matches, `${title}: ${data.thread.title}`) }];
};

export default function OpenCase() {
  const { thread } = useLoaderData<typeof loader>();
  return <OpenCasePage thread={thread} refused={useActionData<FormState>()} />;
}
