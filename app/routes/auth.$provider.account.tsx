import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { completeAccount } from "#app/auth/complete-account.server.ts";
import { newcomerCookie } from "#app/auth/newcomer.server.ts";
import { AuthPage } from "#app/components/accounts/auth-page.tsx";
import { NewcomerForm } from "#app/components/identities/newcomer-form.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { assertAttempt } from "#app/domain/accounts/assert-attempt.server.ts";
import { suggestedUsername } from "#app/domain/accounts/suggested-username-queries.server.ts";
import { enabledProvider } from "#app/domain/identities/provider-queries.server.ts";
import { newcomerSchema } from "#app/domain/identities/schema.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { identitiesMessages } from "#app/i18n/messages/identities.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";

export const meta = pageMeta(identitiesMessages, "accountTitle");

const again = () => redirectWithToast(paths.login(), { tone: "bad", key: "sign_in_again" });

export const loader = defineLoader("anyone", async ({ actor, sql, request, params, now }) => {
  if (actor.kind === "member") throw redirect(paths.home());
  const newcomer = newcomerCookie.read(request, now);
  if (!newcomer || newcomer.slug !== params.provider) throw again();
  const { name, trustsAddresses } = await enabledProvider(sql, newcomer.slug);
  const { claims } = newcomer;
  const username = await suggestedUsername(sql, claims.name ?? claims.email?.split("@")[0] ?? "");
  return {
    provider: name,
    suggested: { displayName: claims.name ?? "", username, email: claims.email ?? "" },
    proved: trustsAddresses && claims.emailVerified && claims.email !== null,
  };
});

export const action = defineAction("anyone", async (handled) => {
  const { request, params, sql, context, now } = handled;
  const newcomer = newcomerCookie.read(request, now);
  if (!newcomer || newcomer.slug !== params.provider) return again();
  const { terms: _accepted, ...form } = await parseForm(request, newcomerSchema);
  await assertAttempt(sql, "sign-up", context.ip, form.email);
  return completeAccount(handled, newcomer, form);
});

export default function Account() {
  const { provider, suggested, proved } = useLoaderData<typeof loader>();
  const t = useT(identitiesMessages);
  const name = provider[useLocale()];
  return (
    <AuthPage
      title={t("accountTitle")}
      lead={t("accountLead", { provider: name })}
      footer={
        <p>
          {t("haveAccount")}{" "}
          <a href={paths.login(paths.settingsSignIns())}>{t("signInInstead", { provider: name })}</a>
        </p>
      }
    >
      <NewcomerForm provider={name} suggested={suggested} proved={proved} />
    </AuthPage>
  );
}
