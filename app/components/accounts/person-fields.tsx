import { LANGUAGES } from "#app/components/accounts/languages.ts";
import { PasswordInput } from "#app/components/accounts/password-input.tsx";
import { DISPLAY_NAME_MAX, EMAIL_MAX, PASSWORD_MAX, PASSWORD_MIN } from "#app/domain/accounts/limits.ts";
import { accountsMessages } from "#app/i18n/messages/accounts.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { Select } from "#app/ui/select.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

type PersonFieldsProps = { errors: Record<string, string> | null; values: Record<string, string> };

/** Name, address, password and language of a new account. */
export function PersonFields({ errors, values }: PersonFieldsProps) {
  const t = useT(accountsMessages);
  const locale = useLocale();
  return (
    <>
      <TextInput
        name="displayName"
        label={t("displayName")}
        hint={t("displayNameHint")}
        error={errors?.displayName}
        defaultValue={values.displayName}
        autoComplete="name"
        maxLength={DISPLAY_NAME_MAX}
        required
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
      <Select
        name="locale"
        label={t("language")}
        hint={t("languageHint")}
        error={errors?.locale}
        options={LANGUAGES}
        defaultValue={values.locale ?? locale}
      />
    </>
  );
}
