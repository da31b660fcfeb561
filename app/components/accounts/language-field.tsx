import { accountsMessages } from "#app/i18n/messages/accounts.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Select } from "#app/ui/select.tsx";
import { LANGUAGES } from "./languages.ts";

/** In which language somebody reads the site and gets their mails. */
export function LanguageField({ error, value }: { error: string | undefined; value: string }) {
  const t = useT(accountsMessages);
  return (
    <Select
      name="locale"
      label={t("language")}
      hint={t("languageHint")}
      error={error}
      options={LANGUAGES}
      defaultValue={value}
    />
  );
}
