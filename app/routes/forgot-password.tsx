import { redirect } from "@remix-run/node";
import { Form } from "@remix-run/react";
import { pendingMailCookie } from "#app/auth/pending-mail.server.ts";
import { AuthPage } from "#app/components/accounts/auth-page.tsx";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { pageMeta } from "#app/components/page-meta.ts";
import { assertAttempt } from "#app/domain/accounts/assert-attempt.server.ts";
import { requestPasswordReset } from "#app/domain/accounts/request-password-reset.server.ts";
import { addressSchema } from "#app/domain/accounts/schema.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction } from "#app/http/handler.server.ts";
import { accountsMessages } from "#app/i18n/messages/accounts.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

export const meta = pageMeta(accountsMessages, "forgotTitle");

export const action = defineAction("anyone", async ({ request, db, sql, actor, context }) => {
  const { email } = await parseForm(request, addressSchema);
  await assertAttempt(sql, "account-mail", context.ip, email);
  await requestPasswordReset(db, actor, { email });
  return redirect(paths.checkEmail("reset"), { headers: { "Set-Cookie": pendingMailCookie(email) } });
});

export default function ForgotPassword() {
  const t = useT(accountsMessages);
  const { errors, values } = useFormState();
  return (
    <AuthPage
      title={t("forgotTitle")}
      lead={t("forgotLead")}
      footer={<a href={paths.login()}>{t("backToSignIn")}</a>}
    >
      <Form method="post" id="form" noValidate>
        <ErrorSummary title={t("errorSummary")} errors={errors} />
        <TextInput
          name="email"
          type="email"
          label={t("email")}
          error={errors?.email}
          defaultValue={values.email}
          autoComplete="email"
          required
        />
        <div className="form-actions">
          <SubmitButton size="lg">{t("sendLink")}</SubmitButton>
        </div>
      </Form>
    </AuthPage>
  );
}
