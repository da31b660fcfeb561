import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { CONNECTORS } from "#app/domain/crm/connectors.ts";
import type { ConnectionSettings } from "#app/domain/crm/setup/settings-queries.server.ts";
import { crmConnectorsMessages } from "#app/i18n/messages/crm-connectors.ts";
import { crmSetupMessages } from "#app/i18n/messages/crm-setup.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { RadioGroup } from "#app/ui/radio-group.tsx";

type RemovalFormProps = { settings: ConnectionSettings; errors: Record<string, string> | null };

/** Asks what becomes of what was written, before the connection by which it could be taken back is gone. */
export function RemovalForm({ settings: { frame, written }, errors }: RemovalFormProps) {
  const t = useT(crmSetupMessages);
  const words = useT(crmConnectorsMessages);
  const crm = frame.kind === "webhook" ? frame.name : CONNECTORS[frame.kind].name;
  const choice = frame.liveAt !== null && written > 0;
  return (
    <Card as="div" className="max-w-measure">
      <Form method="post" noValidate>
        <ErrorSummary title={words("errorSummary")} errors={errors} />
        {choice ? (
          <RadioGroup
            name="written"
            legend={t("removalChoice", { count: written })}
            error={errors?.written}
            options={[
              { value: "clear", label: t("removalClear"), hint: t("removalClearHint") },
              { value: "leave", label: t("removalLeave"), hint: t("removalLeaveHint") },
            ]}
          />
        ) : (
          <>
            <p>{t("removalNothing", { crm })}</p>
            <input type="hidden" name="written" value="leave" />
          </>
        )}
        <div className="form-actions mt-6">
          <SubmitButton variant="danger">{t("removalNow")}</SubmitButton>
          <ButtonLink href={paths.adminConnectionSettings(frame.id)} variant="quiet">
            {t("keep")}
          </ButtonLink>
        </div>
      </Form>
    </Card>
  );
}
