import { statusesAdminMessages } from "#app/i18n/messages/statuses-admin.ts";
import { useT } from "#app/i18n/use-t.ts";
import { SettingsRow } from "#app/ui/settings-row.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

type SettingNamesProps = {
  /** Field names are `nameEn` and `nameFr`, or `descriptionEn`... */
  field: "name" | "description";
  value: { en: string; fr: string } | undefined;
  maxLength: number;
  required?: boolean;
  errors: Record<string, string> | null;
  values: Record<string, string>;
};

/** A text in both languages. */
export function SettingNames({ field, value, maxLength, required, errors, values }: SettingNamesProps) {
  const t = useT(statusesAdminMessages);
  return (
    <SettingsRow title={t(field)} text={t(`${field}Text`)}>
      {(["en", "fr"] as const).map((locale) => {
        const name = `${field}${locale === "en" ? "En" : "Fr"}`;
        return (
          <TextInput
            key={name}
            name={name}
            lang={locale}
            label={t(locale === "en" ? "inEnglish" : "inFrench")}
            error={errors?.[name]}
            defaultValue={values[name] ?? value?.[locale]}
            maxLength={maxLength}
            required={required}
          />
        );
      })}
    </SettingsRow>
  );
}
