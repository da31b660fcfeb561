import { Form, useLoaderData } from "@remix-run/react";
import { signInAndGo } from "#app/auth/sign-in-and-go.server.ts";
import { AuthPage } from "#app/components/accounts/auth-page.tsx";
import { DeadLink } from "#app/components/accounts/dead-link.tsx";
import { PasswordInput } from "#app/components/accounts/password-input.tsx";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { pageMeta } from "#app/components/page-meta.ts";
import { assertAttempt } from "#app/domain/accounts/assert-attempt.server.ts";
import { PASSWORD_MIN } from "#app/domain/accounts/limits.ts";
import { resetPassword } from "#app/domain/accounts/reset-password.server.ts";
import { newPasswordSchema } from "#app/domain/accounts/schema.ts";
import { findToken } from "#app/domain/accounts/token-queries.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { accountsMessages } from "#app/i18n/messages/accounts.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";

export const meta = pageMeta(accountsMessages, "resetTitle");

export const loader = defineLoader("anyone", async ({ sql, params, context }) => {
  await assertAttempt(sql, "one-time-link", context.ip);
  const link = await findToken(sql, "reset_password", params.token ?? "");
  return { email: link?.state === "open" ? link.email : null };
});

export const action = defineAction("anyone", async (handled) => {
  const { request, db, sql, actor, params, context, now } = handled;
  const { newPassword } = await parseForm(request, newPasswordSchema);
  await assertAttempt(sql, "one-time-link", context.ip);
  const { memberId } = await resetPassword(db, actor, { token: params.token ?? "", newPassword, now });
  return signInAndGo(handled, memberId, {
    to: paths.home(),
    toast: { tone: "good", key: "password_changed" },
  });
});

export default function ResetPassword() {
  const { email } = useLoaderData<typeof loader>();
  const t = useT(accountsMessages);
  const { errors } = useFormState(accountsMessages, { min: PASSWORD_MIN });
  if (!email)
    return <DeadLink text={t("linkDeadReset")} href={paths.forgotPassword()} action={t("newLink")} />;
  return (
    <AuthPage title={t("resetTitle")} lead={t("resetLead", { email })}>
      <Form method="post" id="form" noValidate>
        <ErrorSummary title={t("errorSummary")} errors={errors} />
        {/* For password managers: whose password this is. */}
        <input type="hidden" name="username" value={email} autoComplete="username" />
        <PasswordInput
          name="newPassword"
          label={t("newPassword")}
          hint={t("newPasswordHint", { min: PASSWORD_MIN })}
          error={errors?.newPassword}
          autoComplete="new-password"
          required
        />
        <div className="form-actions">
          <SubmitButton size="lg">{t("setPassword")}</SubmitButton>
        </div>
      </Form>
    </AuthPage>
  );
}
