import { redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { storedSessionId } from "#app/auth/lucia.server.ts";
import { PasswordInput } from "#app/components/accounts/password-input.tsx";
import { SettingsPage } from "#app/components/accounts/settings-page.tsx";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { PasswordFirst } from "#app/components/identities/password-first.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { ownAddress } from "#app/domain/accounts/address-queries.server.ts";
import { assertAttempt } from "#app/domain/accounts/assert-attempt.server.ts";
import { changePassword } from "#app/domain/accounts/change-password.server.ts";
import { PASSWORD_MIN } from "#app/domain/accounts/limits.ts";
import { changePasswordSchema } from "#app/domain/accounts/schema.ts";
import { flashCookie } from "#app/http/flash.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { accountsMessages } from "#app/i18n/messages/accounts.ts";
import { settingsMessages } from "#app/i18n/messages/settings.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";

export const meta = pageMeta(settingsMessages, "passwordTitle");

export const loader = defineLoader("member", async ({ actor, sql }) => {
  const own = await ownAddress(sql, actor);
  return { email: own?.email ?? "", hasPassword: own?.hasPassword ?? false };
});

export const action = defineAction("member", async ({ request, db, sql, actor, context }) => {
  const input = await parseForm(request, changePasswordSchema);
  await assertAttempt(sql, "password", context.ip, actor.id);
  const { sessionId } = await context.visit();
  await changePassword(db, actor, { ...input, keepSession: storedSessionId(sessionId ?? "") });
  return redirect(paths.settingsPassword(), {
    headers: { "Set-Cookie": flashCookie({ tone: "good", key: "password_changed" }) },
  });
});

export default function PasswordSettings() {
  const { email, hasPassword } = useLoaderData<typeof loader>();
  const t = useT(settingsMessages);
  const accounts = useT(accountsMessages);
  const { errors } = useFormState(settingsMessages, { min: PASSWORD_MIN });
  if (!hasPassword) {
    return (
      <SettingsPage title={t("passwordTitle")}>
        <PasswordFirst email={email} />
      </SettingsPage>
    );
  }
  return (
    <SettingsPage title={t("passwordTitle")} lead={t("passwordLead")}>
      <Form method="post" id="form" noValidate>
        <ErrorSummary title={t("errorSummary")} errors={errors} />
        <PasswordInput
          name="password"
          label={t("currentPassword")}
          error={errors?.password}
          autoComplete="current-password"
          required
        />
        <PasswordInput
          name="newPassword"
          label={t("newPassword")}
          hint={accounts("newPasswordHint", { min: PASSWORD_MIN })}
          error={errors?.newPassword}
          autoComplete="new-password"
          required
        />
        <div className="form-actions">
          <SubmitButton>{t("changePassword")}</SubmitButton>
        </div>
      </Form>
    </SettingsPage>
  );
}
