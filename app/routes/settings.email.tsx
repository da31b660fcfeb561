import { redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { pendingMailCookie } from "#app/auth/pending-mail.server.ts";
import { PasswordInput } from "#app/components/accounts/password-input.tsx";
import { SettingsPage } from "#app/components/accounts/settings-page.tsx";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { PasswordFirst } from "#app/components/identities/password-first.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { ownAddress } from "#app/domain/accounts/address-queries.server.ts";
import { assertAttempt } from "#app/domain/accounts/assert-attempt.server.ts";
import { requestEmailChange } from "#app/domain/accounts/request-email-change.server.ts";
import { changeEmailSchema } from "#app/domain/accounts/schema.ts";
import { flashCookie } from "#app/http/flash.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { settingsMessages } from "#app/i18n/messages/settings.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

export const meta = pageMeta(settingsMessages, "emailTitle");

export const loader = defineLoader("member", async ({ actor, sql }) => {
  const own = await ownAddress(sql, actor);
  return {
    email: own?.email ?? "",
    verified: own?.verified ?? false,
    hasPassword: own?.hasPassword ?? false,
  };
});

export const action = defineAction("member", async ({ request, db, sql, actor, context }) => {
  const input = await parseForm(request, changeEmailSchema);
  await assertAttempt(sql, "password", context.ip, actor.id);
  await assertAttempt(sql, "account-mail", context.ip, input.email);
  await requestEmailChange(db, actor, input);
  const headers = new Headers({ "Set-Cookie": flashCookie({ tone: "good", key: "email_change_sent" }) });
  headers.append("Set-Cookie", pendingMailCookie(input.email));
  return redirect(paths.settingsEmail(), { headers });
});

export default function EmailSettings() {
  const { email, verified, hasPassword } = useLoaderData<typeof loader>();
  const t = useT(settingsMessages);
  const { errors, values } = useFormState(settingsMessages);
  return (
    <SettingsPage title={t("emailTitle")} lead={t("emailNow", { email })}>
      {verified ? (
        <Badge tone="good">{t("emailVerified")}</Badge>
      ) : (
        <Notice tone="warn" title={t("emailUnverified")}>
          <p>{t("emailUnverifiedText")}</p>
          <form method="post" action={paths.checkEmail()} className="mt-2">
            <input type="hidden" name="why" value="verify" />
            <input type="hidden" name="email" value={email} />
            <Button size="sm">{t("resend")}</Button>
          </form>
        </Notice>
      )}
      <h2 className="mt-10 text-lg font-semibold">{t("emailChangeTitle")}</h2>
      <p className="mt-1 mb-5 text-sm text-ink-soft">{t("emailChangeText")}</p>
      {hasPassword ? (
        <Form method="post" id="form" noValidate>
          <ErrorSummary title={t("errorSummary")} errors={errors} />
          <TextInput
            name="email"
            type="email"
            label={t("newEmail")}
            error={errors?.email}
            defaultValue={values.email}
            autoComplete="email"
            required
          />
          <PasswordInput
            name="password"
            label={t("passwordForEmail")}
            error={errors?.password}
            autoComplete="current-password"
            required
          />
          <div className="form-actions">
            <SubmitButton>{t("changeEmail")}</SubmitButton>
          </div>
        </Form>
      ) : (
        <PasswordFirst email={email} />
      )}
    </SettingsPage>
  );
}
