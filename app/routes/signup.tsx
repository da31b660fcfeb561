import { redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { pendingMailCookie } from "#app/auth/pending-mail.server.ts";
import { traceSignUp } from "#app/auth/trace-visit.server.ts";
import { AuthPage } from "#app/components/accounts/auth-page.tsx";
import { SignUpFields } from "#app/components/accounts/sign-up-fields.tsx";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { pageMeta } from "#app/components/page-meta.ts";
import { assertAttempt } from "#app/domain/accounts/assert-attempt.server.ts";
import { PASSWORD_MIN } from "#app/domain/accounts/limits.ts";
import { signUpSchema } from "#app/domain/accounts/schema.ts";
import { signUp } from "#app/domain/accounts/sign-up.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { ownPath } from "#app/http/own-path.ts";
import { accountsMessages } from "#app/i18n/messages/accounts.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";

export const meta = pageMeta(accountsMessages, "signUpTitle");

export const loader = defineLoader("anyone", async ({ actor, url }) => {
  const next = ownPath(url.searchParams.get("next"));
  if (actor.kind === "member") throw redirect(next);
  return { next };
});

export const action = defineAction("anyone", async ({ request, db, sql, actor, context, now }) => {
  const { terms: _accepted, next, ...input } = await parseForm(request, signUpSchema);
  await assertAttempt(sql, "sign-up", context.ip, input.email);
  const cookieHeader = request.headers.get("Cookie");
  await signUp(db, actor, { ...input, next: next && ownPath(next) }, now, (tx, memberId) =>
    traceSignUp(tx, { memberId, cookieHeader, address: context.ip }),
  );
  return redirect(paths.checkEmail(), { headers: { "Set-Cookie": pendingMailCookie(input.email) } });
});

export default function SignUp() {
  const { next } = useLoaderData<typeof loader>();
  const t = useT(accountsMessages);
  const { errors, values } = useFormState(accountsMessages, { min: PASSWORD_MIN });
  return (
    <AuthPage
      title={t("signUpTitle")}
      lead={t("signUpLead")}
      footer={
        <p>
          {t("haveAccount")} <a href={paths.login(next === "/" ? undefined : next)}>{t("signIn")}</a>
        </p>
      }
    >
      <Form method="post" id="form" noValidate>
        <ErrorSummary title={t("errorSummary")} errors={errors} />
        <input type="hidden" name="next" value={next} />
        <SignUpFields errors={errors} values={values} />
        <div className="form-actions mt-6">
          <SubmitButton size="lg">{t("signUp")}</SubmitButton>
        </div>
      </Form>
    </AuthPage>
  );
}
