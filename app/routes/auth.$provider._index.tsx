import { redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { beginJourney } from "#app/auth/begin-journey.server.ts";
import { AuthPage } from "#app/components/accounts/auth-page.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { assertAttempt } from "#app/domain/accounts/assert-attempt.server.ts";
import { SignInRefused } from "#app/domain/identities/port.ts";
import { beginSchema } from "#app/domain/identities/schema.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { isAfterPost } from "#app/http/is-after-post.ts";
import { ownPath } from "#app/http/own-path.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { identitiesMessages } from "#app/i18n/messages/identities.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";

export const meta = pageMeta(identitiesMessages, "leavingTitle");

/** Nothing begins by following a link. */
export const loader = defineLoader("anyone", async ({ request }) =>
  isAfterPost(request) ? null : redirect(paths.login()),
);

export const action = defineAction("anyone", async (handled) => {
  const { actor, params, request, sql, context, locale } = handled;
  const slug = params.provider ?? "";
  const { next, stay, adding } = await parseForm(request, beginSchema);
  await assertAttempt(sql, "sign-in-elsewhere", context.ip);
  const memberId = adding && actor.kind === "member" ? actor.id : null;
  const back = memberId ? paths.settingsSignIns() : paths.login(next);
  try {
    const { url, provider } = await beginJourney(handled, { slug, next: ownPath(next), stay, memberId });
    return { url, name: provider.name[locale] };
  } catch (error) {
    if (error instanceof SignInRefused) return redirectWithToast(back, { tone: "bad", key: error.code });
    throw error;
  }
});

/** On the way to the provider: the browser is sent on at once, and shows this for as long as that takes. */
export default function Leaving() {
  const began = useActionData<typeof action>();
  const t = useT(identitiesMessages);
  if (!began || !("url" in began)) return <AuthPage title={t("leavingTitle")} />;
  return (
    <AuthPage title={t("leavingTo", { provider: began.name })} lead={t("leavingLead")}>
      {/* With and without scripts: no security policy, no form stands in its way. */}
      <meta httpEquiv="refresh" content={`0;url=${began.url}`} />
      <ButtonLink href={began.url} variant="primary" size="lg" data-document>
        {t("continueTo", { provider: began.name })}
      </ButtonLink>
    </AuthPage>
  );
}
