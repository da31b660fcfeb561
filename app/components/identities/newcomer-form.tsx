import { Form } from "@remix-run/react";
import { ConsentChoices } from "#app/components/accounts/consent-choices.tsx";
import { LANGUAGES } from "#app/components/accounts/languages.ts";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { DISPLAY_NAME_MAX, EMAIL_MAX, USERNAME_MAX } from "#app/domain/accounts/limits.ts";
import { accountsMessages } from "#app/i18n/messages/accounts.ts";
import { identitiesMessages } from "#app/i18n/messages/identities.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Select } from "#app/ui/select.tsx";
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
      <TextInput
        name="displayName"
        label={t("displayName")}
        hint={t("displayNameHint")}
        error={errors?.displayName}
        defaultValue={typed.displayName}
        autoComplete="name"
        maxLength={DISPLAY_NAME_MAX}
        required
      />
      <TextInput
        name="username"
        label={t("username")}
        hint={t("usernameHint")}
        error={errors?.username}
        defaultValue={typed.username}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        maxLength={USERNAME_MAX}
        required
      />
      <TextInput
        name="email"
        type="email"
        label={t("email")}
        hint={proved ? t("emailProved", { provider }) : t("emailToProve")}
        error={errors?.email}
        defaultValue={typed.email}
        autoComplete="email"
        maxLength={EMAIL_MAX}
        required
      />
      <Select
        name="locale"
        label={accounts("language")}
        hint={accounts("languageHint")}
        error={errors?.locale}
        options={LANGUAGES}
        defaultValue={values.locale ?? locale}
      />
      <ConsentChoices errors={errors} values={values} />
      <div className="form-actions mt-6">
        <SubmitButton size="lg">{t("openAccount")}</SubmitButton>
      </div>
    </Form>
  );
}
