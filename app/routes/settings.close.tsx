import { redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { endedSessionCookie } from "#app/auth/session.server.ts";
import { forgottenDevice } from "#app/auth/trace-visit.server.ts";
import { ClosingFacts } from "#app/components/accounts/closing-facts.tsx";
import { PasswordInput } from "#app/components/accounts/password-input.tsx";
import { SettingsPage } from "#app/components/accounts/settings-page.tsx";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { PasswordFirst } from "#app/components/identities/password-first.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { ownAddress } from "#app/domain/accounts/address-queries.server.ts";
import { assertAttempt } from "#app/domain/accounts/assert-attempt.server.ts";
import { closeAccount } from "#app/domain/accounts/close-account.server.ts";
import { findPersonForRole } from "#app/domain/accounts/people-queries.server.ts";
import { closingProblem } from "#app/domain/accounts/policy.ts";
import { closeAccountSchema } from "#app/domain/accounts/schema.ts";
import { removeUpload } from "#app/domain/community/remove-upload.server.ts";
import { flashCookie } from "#app/http/flash.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { settingsMessages } from "#app/i18n/messages/settings.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { useStorage } from "#app/runtime/storage.server.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Notice } from "#app/ui/notice.tsx";

export const meta = pageMeta(settingsMessages, "closeTitle");

export const loader = defineLoader("member", async ({ actor, sql }) => {
  const [me, own] = await Promise.all([findPersonForRole(sql, actor.username), ownAddress(sql, actor)]);
  const problem = closingProblem(actor.role, me?.otherAdmins ?? 0);
  return { problem, email: own?.email ?? "", hasPassword: own?.hasPassword ?? false };
});

export const action = defineAction("member", async ({ request, db, sql, actor, context, now }) => {
  const { password } = await parseForm(request, closeAccountSchema);
  await assertAttempt(sql, "password", context.ip, actor.id);
  const { avatarKey } = await closeAccount(db, actor, { password }, now);
  await removeUpload(db, useStorage(), avatarKey);
  const headers = new Headers({ "Set-Cookie": endedSessionCookie() });
  headers.append("Set-Cookie", forgottenDevice());
  headers.append("Set-Cookie", flashCookie({ tone: "good", key: "account_closed" }));
  return redirect(paths.home(), { headers });
});

export default function CloseAccount() {
  const { problem, email, hasPassword } = useLoaderData<typeof loader>();
  const t = useT(settingsMessages);
  const { errors } = useFormState(settingsMessages);
  if (problem) {
    return (
      <SettingsPage title={t("closeTitle")}>
        <Notice tone="warn" title={t("lastAdminTitle")}>
          <p>{t("lastAdminText")}</p>
          <ButtonLink href={paths.adminPeople()} size="sm" className="mt-2">
            {t("toPeople")}
          </ButtonLink>
        </Notice>
      </SettingsPage>
    );
  }
  return (
    <SettingsPage title={t("closeTitle")} lead={t("closeLead")}>
      <ClosingFacts />
      {!hasPassword && (
        <div className="mt-8">
          <PasswordFirst email={email} />
        </div>
      )}
      {hasPassword && (
        <Form method="post" id="form" noValidate className="mt-8">
          <ErrorSummary title={t("errorSummary")} errors={errors} />
          <PasswordInput
            name="password"
            label={t("currentPassword")}
            error={errors?.password}
            autoComplete="current-password"
            required
          />
          <Checkbox name="understood" label={t("closeUnderstood")} error={errors?.understood} required />
          <div className="form-actions">
            <SubmitButton variant="danger">{t("closeButton")}</SubmitButton>
          </div>
        </Form>
      )}
    </SettingsPage>
  );
}
