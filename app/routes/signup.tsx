import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pendingMailCookie } from "#app/auth/pending-mail.server.ts";
import { traceSignUp } from "#app/auth/trace-visit.server.ts";
import { AuthPage } from "#app/components/accounts/auth-page.tsx";
import { SignUpForm } from "#app/components/accounts/sign-up-form.tsx";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { ProviderButtons } from "#app/components/identities/provider-buttons.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { assertAttempt } from "#app/domain/accounts/assert-attempt.server.ts";
import { PASSWORD_MIN } from "#app/domain/accounts/limits.ts";
import { signUpSchema } from "#app/domain/accounts/schema.ts";
import { signUp } from "#app/domain/accounts/sign-up.server.ts";
import { listButtons } from "#app/domain/identities/provider-queries.server.ts";
import { assertSignUp } from "#app/domain/screening/assert-sign-up.server.ts";
import { proofSchema } from "#app/domain/screening/schema.ts";
import { signUpForm } from "#app/domain/screening/sign-up-form-queries.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { ownPath } from "#app/http/own-path.ts";
import { visitorOf } from "#app/http/visitor.server.ts";
import { accountsMessages } from "#app/i18n/messages/accounts.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { keyFor } from "#app/runtime/secret.server.ts";

export const meta = pageMeta(accountsMessages, "signUpTitle");

const schema = signUpSchema.extend(proofSchema.shape);

export const loader = defineLoader("anyone", async ({ actor, sql, url, now }) => {
  const next = ownPath(url.searchParams.get("next"));
  if (actor.kind === "member") throw redirect(next);
  const [proof, providers] = await Promise.all([signUpForm(sql, keyFor("sign-up"), now), listButtons(sql)]);
  return { next, proof, providers };
});

/** A form that was refused needs another challenge: the one it came with may be used up. */
export const shouldRevalidate = () => true;

export const action = defineAction("anyone", async (handled) => {
  const { request, db, sql, actor, context, now } = handled;
  const form = await parseForm(request, schema);
  const { terms: _accepted, next, homepage: trap, challenge, answer, ...input } = form;
  await assertAttempt(sql, "sign-up", context.ip, input.email);
  const { network } = visitorOf(handled);
  const key = keyFor("sign-up");
  await assertSignUp(sql, { email: input.email, trap, challenge, answer, network, key, now });
  const cookieHeader = request.headers.get("Cookie");
  await signUp(db, actor, { ...input, next: next && ownPath(next) }, now, (tx, memberId) =>
    traceSignUp(tx, { memberId, cookieHeader, address: context.ip }),
  );
  return redirect(paths.checkEmail(), { headers: { "Set-Cookie": pendingMailCookie(input.email) } });
});

export default function SignUp() {
  const { next, proof, providers } = useLoaderData<typeof loader>();
  const t = useT(accountsMessages);
  const { errors, values } = useFormState(accountsMessages, {
    min: PASSWORD_MIN,
    seconds: proof.secondsUnproven,
  });
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
      <SignUpForm next={next} proof={proof} errors={errors} values={values} />
      <form method="post">
        <input type="hidden" name="next" value={next} />
        <ProviderButtons providers={providers} />
      </form>
    </AuthPage>
  );
}
