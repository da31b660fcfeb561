import { data } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { endedAttemptCookie, readAttempt } from "#app/auth/crm-attempt.server.ts";
import { CrmPage } from "#app/components/crm/crm-page.tsx";
import { AuthorizeButton } from "#app/components/crm-connections/authorize-button.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { finishAuthorization } from "#app/domain/crm/setup/finish-authorization.server.ts";
import { getConnectionFrame } from "#app/domain/crm/setup/frame-queries.server.ts";
import { flashCookie } from "#app/http/flash.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { contactsMessages } from "#app/i18n/messages/contacts.ts";
import { crmSetupMessages } from "#app/i18n/messages/crm-setup.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { baseUrl } from "#app/runtime/base-url.server.ts";
import { webhookRules } from "#app/runtime/crm.server.ts";
import { crmSignInFor } from "#app/runtime/crm-sign-in.server.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Notice } from "#app/ui/notice.tsx";

export const meta = pageMeta(crmSetupMessages, "callbackTitle");

/** The vendor sends the admin back here; the attempt is ended whatever came of it. */
export const loader = defineLoader("admin", async ({ db, sql, actor, request, url, now }) => {
  const asked = (name: string) => url.searchParams.get(name);
  const returned = {
    code: asked("code"),
    state: asked("state"),
    error: asked("error"),
    description: asked("error_description"),
  };
  const redirectUri = baseUrl() + paths.adminCrmCallback();
  const attempt = readAttempt(request, now);
  const ports = { signInFor: crmSignInFor, secretKey: webhookRules().secretKey };
  const done = await finishAuthorization(db, ports, actor, { attempt, returned, redirectUri, now });
  const headers = new Headers({ "Set-Cookie": endedAttemptCookie() });
  if (!("problem" in done)) {
    headers.append("Set-Cookie", flashCookie({ tone: "good", key: "connection_authorized" }));
    headers.set("Location", paths.adminConnectionTest(done.connectionId));
    throw new Response(null, { status: 302, headers });
  }
  const frame = done.connectionId && (await getConnectionFrame(sql, actor, done.connectionId));
  return data({ problem: done.problem, said: done.said, frame: frame || null }, { status: 400, headers });
});

export default function Callback() {
  const { problem, said, frame } = useLoaderData<typeof loader>();
  const t = useT(crmSetupMessages);
  const crumbs = [{ href: paths.adminCrm(), label: useT(contactsMessages)("connections") }];
  return (
    <CrmPage
      section="connections"
      admin
      crumbs={[...crumbs, { label: frame?.name ?? t("callbackTitle") }]}
      title={t("callbackTitle")}
    >
      <Notice tone="bad" title={t(`problem_${problem}`)}>
        {said && <p className="break-words">{t("said", { said })}</p>}
        <div className="mt-4 flex flex-wrap items-center gap-3">
          {frame && <AuthorizeButton frame={frame} primary />}
          <ButtonLink
            href={frame ? paths.adminConnectionSettings(frame.id) : paths.adminCrm()}
            variant={frame ? "quiet" : "primary"}
          >
            {frame ? t("toSettings") : t("toConnections")}
          </ButtonLink>
        </div>
      </Notice>
    </CrmPage>
  );
}
