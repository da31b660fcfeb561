import type { Theme, Viewer } from "#app/components/shell/viewer.ts";
import { LOCALES, type Locale } from "#app/i18n/index.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Icon } from "#app/ui/icon.tsx";

// A language is written in itself, so that those who need it can read it.
const languages: Record<Locale, string> = { en: "English", fr: "Français" };

const themes = [
  { value: "light", icon: "sun", key: "themeLight" },
  { value: "dark", icon: "moon", key: "themeDark" },
  { value: "system", icon: "monitor", key: "themeSystem" },
] as const satisfies { value: Theme; icon: string; key: string }[];

type DisplayFormsProps = { viewer: Viewer; returnTo: string };

/** Language and theme. Whole-page posts on purpose: every word and colour of the page changes. */
export function DisplayForms({ viewer, returnTo }: DisplayFormsProps) {
  const t = useT(commonMessages);
  return (
    <>
      <form method="post" action={paths.locale()} className="segmented" aria-label={t("language")}>
        <input type="hidden" name="returnTo" value={returnTo} />
        {LOCALES.map((locale) => (
          <button
            key={locale}
            type="submit"
            name="locale"
            value={locale}
            lang={locale}
            aria-pressed={locale === viewer.locale}
          >
            {languages[locale]}
          </button>
        ))}
      </form>
      <form method="post" action={paths.theme()} className="segmented" aria-label={t("theme")}>
        <input type="hidden" name="returnTo" value={returnTo} />
        {themes.map((theme) => (
          <button
            key={theme.value}
            type="submit"
            name="theme"
            value={theme.value}
            aria-pressed={theme.value === viewer.theme}
          >
            <Icon name={theme.icon} />
            {t(theme.key)}
          </button>
        ))}
      </form>
    </>
  );
}
