import { redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { AuthPage } from "#app/components/accounts/auth-page.tsx";
import { DeadLink } from "#app/components/accounts/dead-link.tsx";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { pageMeta } from "#app/components/page-meta.ts";
import { assertAttempt } from "#app/domain/accounts/assert-attempt.server.ts";
import { confirmEmailChange } from "#app/domain/accounts/confirm-email-change.server.ts";
import { findToken } from "#app/domain/accounts/token-queries.server.ts";
import { flashCookie } from "#app/http/flash.server.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { accountsMessages } from "#app/i18n/messages/accounts.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";

export const meta = pageMeta(accountsMessages, "changeTitle");

/** For the signed-in owner of the account only; the link alone would hand it to whoever got the mail by mistake. */
export const loader = defineLoader("member", async ({ actor, sql, params, context }) => {
  await assertAttempt(sql, "one-time-link", context.ip);
  const link = await findToken(sql, "change_email", params.token ?? "");
  return { email: link?.state === "open" && link.memberId === actor.id ? link.email : null };
});

export const action = defineAction("member", async ({ db, sql, actor, params, context, now }) => {
  await assertAttempt(sql, "one-time-link", context.ip);
  await confirmEmailChange(db, actor, { token: params.token ?? "", now });
  return redirect(paths.settingsEmail(), {
    headers: { "Set-Cookie": flashCookie({ tone: "good", key: "email_changed" }) },
  });
});

export default function ConfirmEmail() {
  const { email } = useLoaderData<typeof loader>();
  const t = useT(accountsMessages);
  const { errors } = useFormState();
  if (!email)
    return <DeadLink text={t("linkDeadChange")} href={paths.settingsEmail()} action={t("toEmailSettings")} />;
  return (
    <AuthPage title={t("changeTitle")} lead={t("changeLead", { email })}>
      <Form method="post" id="form">
        <ErrorSummary title={t("errorSummary")} errors={errors} />
        <SubmitButton size="lg">{t("change")}</SubmitButton>
      </Form>
    </AuthPage>
  );
}
