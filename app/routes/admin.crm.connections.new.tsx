import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { ConnectionFields } from "#app/components/crm/connection-fields.tsx";
import { CrmPage } from "#app/components/crm/crm-page.tsx";
import { SecretNotice } from "#app/components/crm/secret-notice.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { createConnection } from "#app/domain/crm/create-connection.server.ts";
import { newConnectionSchema } from "#app/domain/crm/schema.ts";
import { conflictToast } from "#app/http/conflict-toast.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { crmMessages } from "#app/i18n/messages/crm.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { webhookRules } from "#app/runtime/crm.server.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";

export const meta = pageMeta(crmMessages, "newWebhookTitle");

/** The id is made with the form, so that a form sent twice adds one connection. */
export const loader = defineLoader("admin", async () => ({ id: crypto.randomUUID() }));

/** Answers with the page itself, not a redirect: the secret is shown this once and kept nowhere readable. */
export const action = defineAction("admin", async ({ db, actor, request }) => {
  const input = await parseForm(request, newConnectionSchema);
  const made = await createConnection(db, webhookRules(), actor, input).catch(
    conflictToast(paths.adminConnection(input.id)),
  );
  return typeof made === "string" ? { secret: made, id: input.id } : made;
});

export default function NewConnection() {
  const { id } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const { errors, values } = useFormState(crmMessages);
  const t = useT(crmMessages);
  const crumbs = [{ href: paths.adminCrm(), label: t("connections") }, { label: t("addWebhook") }];
  return (
    <CrmPage
      section="connections"
      admin
      crumbs={crumbs}
      title={t("newWebhookTitle")}
      lead={t("newWebhookLead")}
    >
      <div className="max-w-measure">
        {done && "secret" in done ? (
          <>
            <SecretNotice secret={done.secret} />
            <div className="mt-5">
              <ButtonLink href={paths.adminConnection(done.id)} variant="primary">
                {t("toConnection")}
              </ButtonLink>
            </div>
          </>
        ) : (
          <Card as="div">
            <Form method="post" noValidate>
              <ErrorSummary title={t("errorSummary")} errors={errors} />
              <input type="hidden" name="id" value={values.id ?? id} />
              <ConnectionFields errors={errors} values={values} />
              <div className="form-actions mt-6">
                <SubmitButton>{t("addIt")}</SubmitButton>
                <ButtonLink href={paths.adminCrm()} variant="quiet">
                  {t("cancel")}
                </ButtonLink>
              </div>
            </Form>
          </Card>
        )}
      </div>
    </CrmPage>
  );
}
