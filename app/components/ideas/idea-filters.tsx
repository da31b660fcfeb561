import type { MouseEvent } from "react";
import { type IdeaFilters as Filters, narrowing } from "#app/domain/ideas/list-filters.ts";
import { formatNumber } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/index.ts";
import { translator } from "#app/i18n/index.ts";
import { ideasMessages } from "#app/i18n/messages/ideas.ts";
import { Icon } from "#app/ui/icon.tsx";
import { SharedMarkup } from "#app/ui/shared-markup.tsx";
import type { Facet } from "./filter-facets.ts";

// The list below the sheet has changed; on a phone it would stay out of sight.
function closeAfterChoice(event: MouseEvent<HTMLDetailsElement>) {
  if ((event.target as Element).closest("a")) event.currentTarget.open = false;
}

/** A rail beside the list, a sheet above it on phones. Links, so every combination has its address. */
export function IdeaFilters({
  filters,
  facets,
  locale,
}: {
  filters: Filters;
  facets: Facet[];
  locale: Locale;
}) {
  const t = translator(ideasMessages, locale);
  const on = narrowing(filters);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: links inside it are pressed by keyboard with a click too.
    <details className="filters" onClick={closeAfterChoice}>
      <summary>
        <Icon name="sliders-horizontal" />
        {on > 0 ? t("filtersOn", { count: on }) : t("filters")}
      </summary>
      <SharedMarkup as="div" className="filters-sheet" name="filters" of={[facets, locale]}>
        {() => (
          <>
            {facets.map((facet) => (
              <nav key={facet.name} className="facet" aria-labelledby={`facet-${facet.name}`}>
                <h2 className="facet-title" id={`facet-${facet.name}`}>
                  {t(facet.name)}
                </h2>
                <ul>
                  {facet.items.map((item) => (
                    <li key={item.key} className={item.sub ? "facet-sub" : undefined}>
                      <a href={item.href} aria-current={item.current ? "true" : undefined}>
                        {item.label}
                        {item.current ? (
                          <Icon name="x" />
                        ) : (
                          item.count !== undefined && (
                            <span className="facet-count">{formatNumber(item.count, locale)}</span>
                          )
                        )}
                      </a>
                    </li>
                  ))}
                </ul>
              </nav>
            ))}
          </>
        )}
      </SharedMarkup>
    </details>
  );
}
