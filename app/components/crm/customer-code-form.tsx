import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { CONSENT_WORDINGS } from "#app/domain/accounts/consent-wordings.ts";
import { MAX_CUSTOMER_CODE } from "#app/domain/crm/limits.ts";
import { contactLinksMessages } from "#app/i18n/messages/contact-links.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

/** Which customer somebody says they are, and, where it lacks, their agreement to be linked. */
export function CustomerCodeForm({ consented }: { consented: boolean }) {
  const t = useT(contactLinksMessages);
  const locale = useLocale();
  const { errors, values } = useFormState(contactLinksMessages);
  return (
    <Form method="post" id="form" noValidate>
      <ErrorSummary title={t("errorSummary")} errors={errors} />
      <input type="hidden" name="act" value="ask" />
      <TextInput
        name="customerCode"
        label={t("codeLabel")}
        hint={t("codeHint")}
        error={errors?.customerCode}
        defaultValue={values.customerCode}
        maxLength={MAX_CUSTOMER_CODE}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        required
      />
      {!consented && (
        <fieldset className="mt-6 border-t border-line pt-5">
          <legend className="sr-only">{t("consentTitle")}</legend>
          <p aria-hidden="true" className="text-sm font-semibold">
            {t("consentTitle")}
          </p>
          <p className="mt-1 text-sm text-ink-soft">{t("consentText")}</p>
          <div className="mt-2 [&_.choice]:text-sm">
            <Checkbox
              name="consent"
              label={CONSENT_WORDINGS.crm_matching.text[locale]}
              error={errors?.consent}
              defaultChecked={values.consent === "on"}
              required
            />
          </div>
        </fieldset>
      )}
      <div className="form-actions mt-6">
        <SubmitButton>{t("sendCode")}</SubmitButton>
      </div>
    </Form>
  );
}
