import { PasswordInput } from "#app/components/accounts/password-input.tsx";
import { EMAIL_MAX, PASSWORD_MAX, PASSWORD_MIN } from "#app/domain/accounts/limits.ts";
import { accountsMessages } from "#app/i18n/messages/accounts.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { TextInput } from "#app/ui/text-input.tsx";
import { DisplayNameField } from "./display-name-field.tsx";
import { LanguageField } from "./language-field.tsx";

type PersonFieldsProps = { errors: Record<string, string> | null; values: Record<string, string> };

/** Name, address, password and language of a new account. */
export function PersonFields({ errors, values }: PersonFieldsProps) {
  const t = useT(accountsMessages);
  const locale = useLocale();
  return (
    <>
      <DisplayNameField
        label={t("displayName")}
        hint={t("displayNameHint")}
        error={errors?.displayName}
        value={values.displayName}
      />
      <TextInput
        name="email"
        type="email"
        label={t("email")}
        hint={t("emailHint")}
        error={errors?.email}
        defaultValue={values.email}
        autoComplete="username"
        maxLength={EMAIL_MAX}
        required
      />
      <PasswordInput
        name="password"
        label={t("password")}
        hint={t("newPasswordHint", { min: PASSWORD_MIN })}
        error={errors?.password}
        autoComplete="new-password"
        maxLength={PASSWORD_MAX}
        required
      />
      <LanguageField error={errors?.locale} value={values.locale ?? locale} />
    </>
  );
}
