import { commonMessages } from "#app/i18n/messages/common.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Icon } from "#app/ui/icon.tsx";

/** Leads to the one search over everything. No id: it is on the page twice, in the bar and in the phone's sheet. */
export function SearchForm() {
  const t = useT(commonMessages);
  return (
    // biome-ignore lint/a11y/useSemanticElements: React 18 does not know <search>
    <form method="get" action={paths.search()} role="search" className="header-search">
      <Icon name="search" />
      <input
        className="input input-sm"
        type="search"
        name="q"
        aria-label={t("searchAll")}
        placeholder={t("searchAll")}
        maxLength={200}
        autoComplete="off"
        enterKeyHint="search"
        aria-keyshortcuts="Control+K Meta+K"
      />
      <span className="header-search-key scripted-only" aria-hidden="true">
        Ctrl K
      </span>
    </form>
  );
}
