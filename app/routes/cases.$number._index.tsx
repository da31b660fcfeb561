import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { OwnCasePage } from "#app/components/cases/own/own-case-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { actOnOwnCase } from "#app/domain/cases/act-on-own-case.server.ts";
import { readConversation } from "#app/domain/cases/conversation-queries.server.ts";
import { getOwnCase } from "#app/domain/cases/own-case-queries.server.ts";
import { ownCaseActSchema } from "#app/domain/cases/schema.ts";
import { localMoment, teamState } from "#app/domain/cases/team-state.ts";
import { attachCaseFile } from "#app/http/attach-case-file.server.ts";
import { formConflict } from "#app/http/form-conflict.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { refNumber } from "#app/http/params.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { casesMessages } from "#app/i18n/messages/cases.ts";
import { renderMarkdown } from "#app/markdown/render.server.ts";
import { paths } from "#app/paths.ts";
import { currentHelpSettings } from "#app/runtime/help-settings.server.ts";

export const loader = defineLoader("member", async ({ actor, params, sql, url, locale, now }) => {
  const before = url.searchParams.get("before");
  const [one, settings] = await Promise.all([
    getOwnCase(sql, actor, refNumber(params.number)),
    currentHelpSettings(sql),
  ]);
  const conversation = await readConversation(sql, { caseId: one.id, forCustomer: true, before });
  return {
    of: one,
    summaryHtml: renderMarkdown(one.summary),
    conversation,
    paged: before !== null,
    due: one.dueAt && localMoment(one.dueAt, now, settings.timeZone),
    late: one.dueAt !== null && one.dueAt < now,
    team: teamState(settings, now),
    locale,
    now,
  };
});

export const action = defineAction("member", async ({ actor, params, request, db, sql, now }) => {
  const number = refNumber(params.number);
  const typed = await parseForm(request, ownCaseActSchema);
  const input = typed.act === "write" ? await attachCaseFile({ db, sql }, actor, number, typed) : typed;
  const done = await actOnOwnCase(db, actor, number, input, now).catch(formConflict);
  return redirectWithToast(paths.case(done.number), { key: done.key });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data ? [{ title: pageTitle(matches, data.of.title) }] : [];

export default function OwnCase() {
  const { errors, values } = useFormState(casesMessages);
  return <OwnCasePage {...useLoaderData<typeof loader>()} refused={errors && { errors, values }} />;
}
