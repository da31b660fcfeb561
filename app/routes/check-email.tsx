import { redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { pendingMailCookie, readPendingMail } from "#app/auth/pending-mail.server.ts";
import { AuthPage } from "#app/components/accounts/auth-page.tsx";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { pageMeta } from "#app/components/page-meta.ts";
import { ownAddress } from "#app/domain/accounts/address-queries.server.ts";
import { assertAttempt } from "#app/domain/accounts/assert-attempt.server.ts";
import { requestPasswordReset } from "#app/domain/accounts/request-password-reset.server.ts";
import { resendVerification } from "#app/domain/accounts/resend-verification.server.ts";
import { addressSchema } from "#app/domain/accounts/schema.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { accountsMessages } from "#app/i18n/messages/accounts.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

export const meta = pageMeta(accountsMessages, "checkTitle");

const whySchema = z.enum(["verify", "reset"]).catch("verify");

export const loader = defineLoader("anyone", async ({ actor, sql, request, url, context }) => {
  const why = whySchema.parse(url.searchParams.get("for"));
  const own = await ownAddress(sql, actor);
  const pending = readPendingMail(request);
  // Sent again on purpose: an answer that sets a cookie is nobody else's, so no cache keeps it.
  if (pending && !own) context.extraHeaders.append("Set-Cookie", pendingMailCookie(pending));
  return { why, email: own?.email ?? pending, verified: own?.verified ?? false };
});

export const action = defineAction("anyone", async ({ request, db, sql, actor, context }) => {
  const { email, why } = await parseForm(request, addressSchema.extend({ why: whySchema }));
  await assertAttempt(sql, "account-mail", context.ip, email);
  if (why === "reset") await requestPasswordReset(db, actor, { email });
  else await resendVerification(db, actor, { email });
  return redirect(paths.checkEmail(why === "reset" ? "reset" : undefined), {
    headers: { "Set-Cookie": pendingMailCookie(email) },
  });
});

export default function CheckEmail() {
  const { why, email, verified } = useLoaderData<typeof loader>();
  const t = useT(accountsMessages);
  const { errors, values } = useFormState();
  if (verified && email) {
    return (
      <AuthPage
        title={t("verifiedTitle")}
        lead={t("alreadyVerified", { email })}
        footer={<ButtonLink href={paths.home()}>{t("goOn")}</ButtonLink>}
      />
    );
  }
  const key = why === "reset" ? "checkReset" : "checkVerify";
  return (
    <AuthPage
      title={t("checkTitle")}
      lead={`${email ? t(`${key}To`, { email }) : t(key)} ${t(`${key}Hours`)}`}
      footer={<a href={paths.login()}>{t("backToSignIn")}</a>}
    >
      <Form method="post" id="form" noValidate>
        <ErrorSummary title={t("errorSummary")} errors={errors} />
        <h2 className="font-semibold">{t("checkNothingTitle")}</h2>
        <p className="mt-1 mb-5 text-sm text-ink-soft">{t("checkNothing")}</p>
        <input type="hidden" name="why" value={why} />
        <TextInput
          key={email}
          name="email"
          type="email"
          label={t("resendTo")}
          error={errors?.email}
          defaultValue={values.email ?? email ?? ""}
          autoComplete="email"
          required
        />
        <div className="form-actions">
          <SubmitButton variant="secondary">{t("resend")}</SubmitButton>
        </div>
      </Form>
    </AuthPage>
  );
}
