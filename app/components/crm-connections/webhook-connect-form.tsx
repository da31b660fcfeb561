import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { ConnectionFields } from "#app/components/crm/connection-fields.tsx";
import { crmConnectionMessages } from "#app/i18n/messages/crm-connections.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";

type WebhookConnectFormProps = {
  id: string;
  errors: Record<string, string> | null;
  values: Record<string, string>;
};

/** A webhook is live at once, and we make its secret. */
export function WebhookConnectForm({ id, errors, values }: WebhookConnectFormProps) {
  const t = useT(crmConnectionMessages);
  return (
    <Card as="div">
      <Form method="post" noValidate>
        <ErrorSummary title={t("errorSummary")} errors={errors} />
        <input type="hidden" name="id" value={values.id ?? id} />
        <ConnectionFields errors={errors} values={values} />
        <div className="form-actions mt-6">
          <SubmitButton>{t("addIt")}</SubmitButton>
          <ButtonLink href={paths.adminNewConnection()} variant="quiet">
            {t("cancel")}
          </ButtonLink>
        </div>
      </Form>
    </Card>
  );
}
