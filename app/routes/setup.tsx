import { Form, useLoaderData } from "@remix-run/react";
import { signInAndGo } from "#app/auth/sign-in-and-go.server.ts";
import { AuthPage } from "#app/components/accounts/auth-page.tsx";
import { PersonFields } from "#app/components/accounts/person-fields.tsx";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { pageMeta } from "#app/components/page-meta.ts";
import { assertAttempt } from "#app/domain/accounts/assert-attempt.server.ts";
import { PASSWORD_MIN } from "#app/domain/accounts/limits.ts";
import { setupSchema } from "#app/domain/accounts/schema.ts";
import { setUpCommunity } from "#app/domain/accounts/set-up-community.server.ts";
import { isSetupOpen } from "#app/domain/accounts/setup-queries.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { accountsMessages } from "#app/i18n/messages/accounts.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";

export const meta = pageMeta(accountsMessages, "setupTitle");

export const loader = defineLoader("anyone", async ({ sql, url, context }) => {
  await assertAttempt(sql, "one-time-link", context.ip);
  const token = url.searchParams.get("token") ?? "";
  return { token: (await isSetupOpen(sql, token)) ? token : null };
});

export const action = defineAction("anyone", async (handled) => {
  const { request, db, sql, actor, context, now } = handled;
  const input = await parseForm(request, setupSchema);
  await assertAttempt(sql, "one-time-link", context.ip);
  const { memberId } = await setUpCommunity(db, actor, input, now);
  return signInAndGo(handled, memberId, { to: paths.adminBrand() });
});

export default function Setup() {
  const { token } = useLoaderData<typeof loader>();
  const t = useT(accountsMessages);
  const { errors, values } = useFormState(accountsMessages, { min: PASSWORD_MIN });
  if (!token) return <AuthPage title={t("setupClosedTitle")} lead={t("setupClosedLead")} />;
  return (
    <AuthPage title={t("setupTitle")} lead={t("setupLead")}>
      <Form method="post" id="form" noValidate>
        <ErrorSummary title={t("errorSummary")} errors={errors} />
        <input type="hidden" name="token" value={token} />
        <PersonFields errors={errors} values={values} />
        <div className="form-actions">
          <SubmitButton size="lg">{t("setup")}</SubmitButton>
        </div>
      </Form>
    </AuthPage>
  );
}
