import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { CasePage } from "#app/components/cases/agent/case-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { actOnCase } from "#app/domain/cases/act-on-case.server.ts";
import { getCase } from "#app/domain/cases/case-queries.server.ts";
import { readConversation } from "#app/domain/cases/conversation-queries.server.ts";
import { readPublicSide } from "#app/domain/cases/public-side-queries.server.ts";
import { caseActSchema } from "#app/domain/cases/schema.ts";
import { attachCaseFile } from "#app/http/attach-case-file.server.ts";
import { formConflict } from "#app/http/form-conflict.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { ownPath } from "#app/http/own-path.ts";
import { refNumber } from "#app/http/params.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { translator } from "#app/i18n/index.ts";
import { serviceMessages } from "#app/i18n/messages/service-desk.ts";
import { paths } from "#app/paths.ts";

export const loader = defineLoader("agent", async ({ actor, params, sql, url, locale, now }) => {
  const before = url.searchParams.get("before");
  const one = await getCase(sql, actor, refNumber(params.number));
  const [conversation, side] = await Promise.all([
    readConversation(sql, { caseId: one.id, forCustomer: false, before }),
    one.threadId ? readPublicSide(sql, actor, one.threadId) : null,
  ]);
  return { of: one, conversation, side, paged: before !== null, locale, now };
});

export const action = defineAction("agent", async ({ actor, params, request, db, sql, now }) => {
  const number = refNumber(params.number);
  const { next, ...typed } = await parseForm(request, caseActSchema);
  const input = typed.act === "write" ? await attachCaseFile({ db, sql }, actor, number, typed) : typed;
  const key = await actOnCase(db, actor, number, input, now).catch(formConflict);
  return redirectWithToast(ownPath(next, paths.serviceCase(number)), { key });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const { number, title } = data?.of ?? {};
  const words = translator(serviceMessages, data?.locale ?? "en");
  return data
    ? [{ title: pageTitle(matches, words("caseTitle", { number: String(number), title: title! })) }]
    : [];
};

export default function ServiceCase() {
  const { errors, values } = useFormState(serviceMessages);
  return <CasePage {...useLoaderData<typeof loader>()} refused={errors && { errors, values }} />;
}
