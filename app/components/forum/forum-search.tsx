import { type Locale, translator } from "#app/i18n/index.ts";
import { forumMessages } from "#app/i18n/messages/forum.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";

/** Searches the forum alone; the results page searches everything else too. */
export function ForumSearch({ locale }: { locale: Locale }) {
  const t = translator(forumMessages, locale);
  return (
    // biome-ignore lint/a11y/useSemanticElements: React 18 does not know <search>
    <form
      method="get"
      action={paths.search()}
      role="search"
      aria-label={t("search")}
      className="forum-search"
    >
      <input type="hidden" name="kinds" value="thread" />
      <input
        className="input"
        type="search"
        name="q"
        aria-label={t("search")}
        placeholder={t("search")}
        maxLength={200}
        autoComplete="off"
        enterKeyHint="search"
      />
      <Button icon="search">{t("searchButton")}</Button>
    </form>
  );
}
