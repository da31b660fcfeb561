import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AppealPage } from "#app/components/moderation/statements/appeal-page.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { fileAppeal } from "#app/domain/moderation/file-appeal.server.ts";
import { appealSchema } from "#app/domain/moderation/schema.ts";
import { statementPage } from "#app/domain/moderation/statement-queries.server.ts";
import { formConflict } from "#app/http/form-conflict.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { refNumber } from "#app/http/params.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { statementMessages } from "#app/i18n/messages/moderation-statements.ts";
import { paths } from "#app/paths.ts";

export const loader = defineLoader("member", async ({ actor, params, sql, now }) => {
  const statement = await statementPage(sql, actor, { number: refNumber(params.number), now });
  if (statement.can.appeal !== true) throw redirect(paths.statement(statement.number));
  return { statement };
});

export const action = defineAction("member", async ({ actor, db, params, request, now }) => {
  const number = refNumber(params.number);
  const { words } = await parseForm(request, appealSchema);
  await fileAppeal(db, actor, { number, words, now }).catch(formConflict);
  return redirectWithToast(paths.statement(number), { key: "appeal_filed" });
});

export const meta = pageMeta(statementMessages, "formTitle");

export default function Appeal() {
  return <AppealPage {...useLoaderData<typeof loader>()} />;
}
