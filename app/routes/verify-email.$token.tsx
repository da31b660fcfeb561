import { redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { signInAndGo } from "#app/auth/sign-in-and-go.server.ts";
import { AuthPage } from "#app/components/accounts/auth-page.tsx";
import { DeadLink } from "#app/components/accounts/dead-link.tsx";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { pageMeta } from "#app/components/page-meta.ts";
import { assertAttempt } from "#app/domain/accounts/assert-attempt.server.ts";
import { findToken } from "#app/domain/accounts/token-queries.server.ts";
import { verifyEmail } from "#app/domain/accounts/verify-email.server.ts";
import { flashCookie } from "#app/http/flash.server.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { ownPath } from "#app/http/own-path.ts";
import { accountsMessages } from "#app/i18n/messages/accounts.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";

export const meta = pageMeta(accountsMessages, "verifyTitle");

/** Only asks: mail scanners open every link, and must not confirm anything. */
export const loader = defineLoader("anyone", async ({ actor, sql, params, context }) => {
  await assertAttempt(sql, "one-time-link", context.ip);
  const link = await findToken(sql, "verify_email", params.token ?? "");
  if (!link) return { state: "dead" as const, email: "", name: "", signedIn: false };
  const state = link.verified ? "verified" : link.state === "open" ? "open" : "dead";
  return { state, email: link.email, name: link.displayName, signedIn: actor.kind === "member" };
});

export const action = defineAction("anyone", async (handled) => {
  const { db, sql, actor, params, url, context, now } = handled;
  await assertAttempt(sql, "one-time-link", context.ip);
  const { memberId } = await verifyEmail(db, actor, { token: params.token ?? "", now });
  const to = ownPath(url.searchParams.get("next"));
  const toast = { tone: "good", key: "email_confirmed" } as const;
  // Somebody is signed in here already: the link confirms an address, it does not change who they are.
  if (actor.kind === "member") return redirect(to, { headers: { "Set-Cookie": flashCookie(toast) } });
  return signInAndGo(handled, memberId, { to, toast });
});

export default function VerifyEmail() {
  const { state, email, name, signedIn } = useLoaderData<typeof loader>();
  const t = useT(accountsMessages);
  const { errors } = useFormState();
  if (state === "dead")
    return <DeadLink text={t("linkDeadVerify")} href={paths.checkEmail()} action={t("newLink")} />;
  if (state === "verified") {
    const href = signedIn ? paths.home() : paths.login();
    return (
      <AuthPage
        title={t("verifiedTitle")}
        lead={signedIn ? t("alreadyVerified", { email }) : t("verifiedLead")}
        footer={
          <ButtonLink href={href} variant="primary">
            {t(signedIn ? "goOn" : "signIn")}
          </ButtonLink>
        }
      />
    );
  }
  return (
    <AuthPage
      title={t("verifyTitle")}
      lead={t("verifyLead", { email, name })}
      footer={<p>{t("verifyNotYou")}</p>}
    >
      <Form method="post" id="form">
        <ErrorSummary title={t("errorSummary")} errors={errors} />
        <SubmitButton size="lg">{t(signedIn ? "verifyOnly" : "verify")}</SubmitButton>
      </Form>
    </AuthPage>
  );
}
