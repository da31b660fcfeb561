import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { CrmPage } from "#app/components/crm/crm-page.tsx";
import { SecretNotice } from "#app/components/crm/secret-notice.tsx";
import { ConnectForm } from "#app/components/crm-connections/connect-form.tsx";
import { KindCards } from "#app/components/crm-connections/kind-cards.tsx";
import { WebhookConnectForm } from "#app/components/crm-connections/webhook-connect-form.tsx";
import { NotFound } from "#app/domain/core/errors.ts";
import { CONNECTORS } from "#app/domain/crm/connectors.ts";
import { addConnection, addConnectionSchema } from "#app/domain/crm/setup/add-connection.server.ts";
import { kindOf } from "#app/domain/crm/setup/kind-of.ts";
import { conflictToast } from "#app/http/conflict-toast.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { translator } from "#app/i18n/index.ts";
import { contactsMessages } from "#app/i18n/messages/contacts.ts";
import { crmConnectionMessages } from "#app/i18n/messages/crm-connections.ts";
import { crmConnectorsMessages } from "#app/i18n/messages/crm-connectors.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { baseUrl } from "#app/runtime/base-url.server.ts";
import { webhookRules } from "#app/runtime/crm.server.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";

/** The id is made with the form, so that a form sent twice adds one connection. */
export const loader = defineLoader("admin", async ({ url, locale, community }) => {
  const kind = kindOf(url.searchParams.get("kind"));
  const t = translator(crmConnectorsMessages, locale);
  const title = kind ? t("newKindTitle", { crm: CONNECTORS[kind].name }) : t("newTitle");
  const callbackUrl = baseUrl() + paths.adminCrmCallback();
  return { id: crypto.randomUUID(), kind, callbackUrl, title, pageTitle: `${title} · ${community.name}` };
});

/** A webhook is answered with the page itself, not a redirect: its secret is shown this once and kept nowhere readable. */
export const action = defineAction("admin", async ({ db, actor, request, url }) => {
  const kind = kindOf(url.searchParams.get("kind"));
  if (!kind) throw new NotFound("no_such_page");
  const asked = await parseForm(request, addConnectionSchema(kind, webhookRules().allowed));
  const made = await addConnection(db, webhookRules(), actor, asked).catch(
    conflictToast(paths.adminConnection(asked.input.id)),
  );
  if (made instanceof Response) return made;
  return made.secret ? { ...made, secret: made.secret } : redirect(paths.adminConnectionSettings(made.id));
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function NewConnection() {
  const { id, kind, callbackUrl, title } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const { errors, values } = useFormState(crmConnectorsMessages);
  const t = useT(crmConnectorsMessages);
  const old = useT(crmConnectionMessages);
  const book = useT(contactsMessages);
  const crumbs = [
    { href: paths.adminCrm(), label: book("connections") },
    ...(kind ? [{ href: paths.adminNewConnection(), label: t("newTitle") }] : []),
    { label: kind ? CONNECTORS[kind].name : t("newTitle") },
  ];
  const lead = !kind ? t("newLead") : kind === "webhook" ? old("newWebhookLead") : t("newKindLead");
  return (
    <CrmPage section="connections" admin crumbs={crumbs} title={title} lead={lead}>
      {!kind ? (
        <KindCards />
      ) : (
        <div className="max-w-measure">
          {done && "secret" in done ? (
            <>
              <SecretNotice secret={done.secret} />
              <div className="mt-5">
                <ButtonLink href={paths.adminConnection(done.id)} variant="primary">
                  {old("toConnection")}
                </ButtonLink>
              </div>
            </>
          ) : kind === "webhook" ? (
            <WebhookConnectForm id={id} errors={errors} values={values} />
          ) : (
            <ConnectForm
              connector={CONNECTORS[kind]}
              id={id}
              callbackUrl={callbackUrl}
              errors={errors}
              values={values}
            />
          )}
        </div>
      )}
    </CrmPage>
  );
}
