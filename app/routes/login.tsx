import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { signInAndGo } from "#app/auth/sign-in-and-go.server.ts";
import { AuthPage } from "#app/components/accounts/auth-page.tsx";
import { PasswordInput } from "#app/components/accounts/password-input.tsx";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { AddressTaken } from "#app/components/identities/address-taken.tsx";
import { ProviderButtons } from "#app/components/identities/provider-buttons.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { assertAttempt } from "#app/domain/accounts/assert-attempt.server.ts";
import { checkCredentials } from "#app/domain/accounts/check-credentials.server.ts";
import { signInSchema } from "#app/domain/accounts/schema.ts";
import { listButtons } from "#app/domain/identities/provider-queries.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { ownPath } from "#app/http/own-path.ts";
import { accountsMessages } from "#app/i18n/messages/accounts.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

export const meta = pageMeta(accountsMessages, "signInTitle");

export const loader = defineLoader("anyone", async ({ actor, sql, url }) => {
  const next = ownPath(url.searchParams.get("next"));
  if (actor.kind === "member") throw redirect(next);
  const providers = await listButtons(sql);
  const takenBy = providers.find((provider) => provider.slug === url.searchParams.get("from")) ?? null;
  return { next, providers, takenBy };
});

export const action = defineAction("anyone", async (handled) => {
  const { request, sql, context } = handled;
  const { email, password, stay, next } = await parseForm(request, signInSchema);
  await assertAttempt(sql, "sign-in", context.ip, email);
  const { memberId } = await checkCredentials(sql, { email, password });
  return signInAndGo(handled, memberId, { to: ownPath(next), persistent: stay });
});

export default function SignIn() {
  const { next, providers, takenBy } = useLoaderData<typeof loader>();
  const t = useT(accountsMessages);
  const { errors, values } = useFormState();
  return (
    <AuthPage
      title={t("signInTitle")}
      lead={t(next === "/" ? "signInLead" : "signInForNext")}
      footer={
        <p>
          {t("noAccount")} <a href={paths.signup(next === "/" ? undefined : next)}>{t("signUpLink")}</a>
        </p>
      }
    >
      {takenBy && <AddressTaken provider={takenBy} />}
      <form method="post" id="form" noValidate>
        <ErrorSummary title={t("errorSummary")} errors={errors} />
        <input type="hidden" name="next" value={next} />
        <TextInput
          name="email"
          type="email"
          label={t("email")}
          error={errors?.email}
          defaultValue={values.email}
          autoComplete="username"
          required
        />
        <PasswordInput
          name="password"
          label={t("password")}
          error={errors?.password}
          autoComplete="current-password"
          required
        />
        <Checkbox name="stay" label={t("stay")} hint={t("stayHint")} defaultChecked={values.stay === "on"} />
        <div className="form-actions">
          <Button variant="primary" size="lg">
            {t("signIn")}
          </Button>
          <a className="ml-auto text-sm" href={paths.forgotPassword()}>
            {t("forgot")}
          </a>
        </div>
        {/* One choice of staying signed in, whichever way. */}
        <ProviderButtons providers={providers} />
      </form>
    </AuthPage>
  );
}
