import type { BrandForm } from "#app/components/admin/brand-form.ts";
import { useEditorTexts } from "#app/components/shell/use-editor-texts.ts";
import { RULES_MAX, WELCOME_MAX } from "#app/domain/community/brand-limits.ts";
import { adminMessages } from "#app/i18n/messages/admin.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { MarkdownEditor } from "#app/ui/markdown-editor.tsx";
import { SettingsRow } from "#app/ui/settings-row.tsx";
import { TextArea } from "#app/ui/text-area.tsx";

const LOCALES = [
  { locale: "en", suffix: "En", label: "inEnglish" },
  { locale: "fr", suffix: "Fr", label: "inFrench" },
] as const;

/** The words of the community, in each language. */
export function BrandTexts({ brand, errors, values }: BrandForm) {
  const t = useT(adminMessages);
  const texts = useEditorTexts();
  return (
    <>
      <SettingsRow title={t("welcome")} text={t("welcomeText")}>
        {LOCALES.map(({ locale, suffix, label }) => {
          const name = `welcome${suffix}`;
          return (
            <TextArea
              key={name}
              name={name}
              lang={locale}
              label={t(label)}
              error={errors?.[name]}
              defaultValue={values[name] ?? brand.welcome[locale]}
              maxLength={WELCOME_MAX}
              rows={2}
              required
            />
          );
        })}
      </SettingsRow>
      {(["rules", "terms"] as const).map((text) => (
        <section key={text} className="settings-row md:block">
          <h2 className="settings-row-title">{t(text)}</h2>
          <p className="settings-row-text">{t(`${text}Text`)}</p>
          <div className="mt-4 grid gap-6 *:mt-0! xl:grid-cols-2">
            {LOCALES.map(({ locale, suffix, label }) => {
              const name = `${text}${suffix}`;
              return (
                <MarkdownEditor
                  key={name}
                  name={name}
                  label={t(label)}
                  error={errors?.[name]}
                  defaultValue={values[name] ?? brand[text][locale]}
                  maxLength={RULES_MAX}
                  rows={8}
                  previewUrl={paths.preview()}
                  texts={texts}
                />
              );
            })}
          </div>
        </section>
      ))}
    </>
  );
}
