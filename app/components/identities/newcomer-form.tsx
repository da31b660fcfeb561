import { Form } from "@remix-run/react";
import { ConsentChoices } from "#app/components/accounts/consent-choices.tsx";
import { DisplayNameField } from "#app/components/accounts/display-name-field.tsx";
import { LanguageField } from "#app/components/accounts/language-field.tsx";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { UsernameField } from "#app/components/accounts/username-field.tsx";
import { EMAIL_MAX } from "#app/domain/accounts/limits.ts";
import { accountsMessages } from "#app/i18n/messages/accounts.ts";
import { identitiesMessages } from "#app/i18n/messages/identities.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

type NewcomerFormProps = {
  provider: string;
  suggested: { displayName: string; username: string; email: string };
  /** The provider is trusted to have confirmed the suggested address. */
  proved: boolean;
};

/** What an account needs besides what the provider said; all of it can be changed first. */
export function NewcomerForm({ provider, suggested, proved }: NewcomerFormProps) {
  const t = useT(identitiesMessages);
  const accounts = useT(accountsMessages);
  const locale = useLocale();
  const { errors, values } = useFormState(identitiesMessages);
  const typed = { ...suggested, ...values };
  return (
    <Form method="post" id="form" noValidate>
      <ErrorSummary title={t("errorSummary")} errors={errors} />
      <DisplayNameField
        label={accounts("displayName")}
        hint={accounts("displayNameHint")}
        error={errors?.displayName}
        value={typed.displayName}
      />
      <UsernameField
        label={t("username")}
        hint={t("usernameHint")}
        error={errors?.username}
        value={typed.username}
      />
      <TextInput
        name="email"
        type="email"
        label={accounts("email")}
        hint={proved ? t("emailProved", { provider }) : t("emailToProve")}
        error={errors?.email}
        defaultValue={typed.email}
        autoComplete="email"
        maxLength={EMAIL_MAX}
        required
      />
      <LanguageField error={errors?.locale} value={values.locale ?? locale} />
      <ConsentChoices errors={errors} values={values} />
      <div className="form-actions mt-6">
        <SubmitButton size="lg">{t("openAccount")}</SubmitButton>
      </div>
    </Form>
  );
}
