import { data, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { attemptCookie } from "#app/auth/crm-attempt.server.ts";
import { CrmPage } from "#app/components/crm/crm-page.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { CONNECTORS } from "#app/domain/crm/connectors.ts";
import { rowId } from "#app/domain/crm/row-id.ts";
import { beginAuthorization } from "#app/domain/crm/setup/begin-authorization.server.ts";
import { getConnectionFrame } from "#app/domain/crm/setup/frame-queries.server.ts";
import { conflictToast } from "#app/http/conflict-toast.server.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { isAfterPost } from "#app/http/is-after-post.ts";
import { contactsMessages } from "#app/i18n/messages/contacts.ts";
import { crmSetupMessages } from "#app/i18n/messages/crm-setup.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { baseUrl } from "#app/runtime/base-url.server.ts";
import { crmSignInFor } from "#app/runtime/crm-sign-in.server.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";

/** Only a form leads to the vendor; who opens the address goes back to where the form is. */
export const loader = defineLoader("admin", async ({ params, request }) =>
  isAfterPost(request) ? null : redirect(paths.adminConnectionSettings(rowId(params.id))),
);

/** A page, not a redirect: a form may not lead to another site, and the page says where one is going. */
export const action = defineAction("admin", async ({ db, sql, actor, params, request, now }) => {
  const { id, kind } = await getConnectionFrame(sql, actor, params.id);
  const redirectUri = baseUrl() + paths.adminCrmCallback();
  const begun = await beginAuthorization(db, crmSignInFor, actor, { id, redirectUri }).catch(
    conflictToast(paths.adminConnectionSettings(id)),
  );
  if (begun instanceof Response) return begun;
  return data(
    { url: begun.url, crm: CONNECTORS[kind].name },
    { headers: { "Set-Cookie": attemptCookie(request, begun.attempt, now) } },
  );
});

export const meta = pageMeta(crmSetupMessages, "leavingPage");

export default function Authorize() {
  const going = useActionData<typeof action>();
  const t = useT(crmSetupMessages);
  const { url, crm } = going && "url" in going ? going : { url: "", crm: "" };
  const crumbs = [{ href: paths.adminCrm(), label: useT(contactsMessages)("connections") }, { label: crm }];
  return (
    <CrmPage section="connections" admin crumbs={crumbs} title={t("leavingTitle", { crm })}>
      {url && (
        <Card as="div">
          {/* With and without scripts: no security policy, no form stands in its way. */}
          <meta httpEquiv="refresh" content={`0;url=${url}`} />
          <p className="mb-4">{t("leavingText")}</p>
          <ButtonLink href={url} variant="primary" icon="external-link" data-document>
            {t("leavingLink", { crm })}
          </ButtonLink>
        </Card>
      )}
    </CrmPage>
  );
}
