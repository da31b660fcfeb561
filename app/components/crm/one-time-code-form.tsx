import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { contactLinksMessages } from "#app/i18n/messages/contact-links.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

/** Takes the code from the mail. Says the same whether there was anybody to write to or not. */
export function OneTimeCodeForm() {
  const t = useT(contactLinksMessages);
  const { errors } = useFormState(contactLinksMessages);
  const again = paths.settingsCustomerCode({ again: "1" });
  return (
    <>
      <Notice title={t("sentTitle")}>
        <p>{t("sentText")}</p>
      </Notice>
      <Form method="post" id="form" noValidate className="mt-6">
        <ErrorSummary title={t("errorSummary")} errors={errors} />
        <input type="hidden" name="act" value="confirm" />
        <TextInput
          name="code"
          label={t("oneTimeLabel")}
          hint={t("oneTimeHint")}
          error={errors?.code}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={12}
          className="max-w-48 tabular-nums"
          required
        />
        <div className="form-actions">
          <SubmitButton>{t("confirmCode")}</SubmitButton>
          <a href={again} className="text-sm">
            {t("startAgain")}
          </a>
        </div>
      </Form>
      <p className="mt-6 text-sm text-ink-soft">{t("sentNothing")}</p>
    </>
  );
}
