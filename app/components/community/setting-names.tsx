import { statusesAdminMessages } from "#app/i18n/messages/statuses-admin.ts";
import { useT } from "#app/i18n/use-t.ts";
import { SettingsRow } from "#app/ui/settings-row.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

type SettingNamesProps = {
  /** Field names are `nameEn` and `nameFr`, or `descriptionEn`... */
  field: "name" | "description";
  /** What stands beside it, where that differs from categories and statuses. */
  title?: string;
  text?: string;
  value: { en: string; fr: string } | undefined;
  maxLength: number;
  required?: boolean;
  errors: Record<string, string> | null;
  values: Record<string, string>;
};

/** A text in both languages. */
export function SettingNames(props: SettingNamesProps) {
  const { field, title, text, value, maxLength, required, errors, values } = props;
  const t = useT(statusesAdminMessages);
  return (
    <SettingsRow title={title ?? t(field)} text={text ?? t(`${field}Text`)}>
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
