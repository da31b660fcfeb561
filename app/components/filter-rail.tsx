import type { MouseEvent } from "react";
import { formatNumber } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/index.ts";
import { Icon } from "#app/ui/icon.tsx";
import { SharedMarkup } from "#app/ui/shared-markup.tsx";

export type FacetItem = {
  key: string;
  label: string;
  href: string;
  current: boolean;
  count?: number;
  sub?: boolean;
};
export type Facet = { name: string; title: string; items: FacetItem[] };

// The list below the sheet has changed; on a phone it would stay out of sight.
function closeAfterChoice(event: MouseEvent<HTMLDetailsElement>) {
  if ((event.target as Element).closest("a")) event.currentTarget.open = false;
}

type FilterRailProps = {
  /** What the sheet's button says on phones. */
  summary: string;
  facets: Facet[];
  locale: Locale;
};

/** A rail beside a list, a sheet above it on phones. Links, so every combination has its address. */
export function FilterRail({ summary, facets, locale }: FilterRailProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: links inside it are pressed by keyboard with a click too.
    <details className="filters" onClick={closeAfterChoice}>
      <summary>
        <Icon name="sliders-horizontal" />
        {summary}
      </summary>
      <SharedMarkup as="div" className="filters-sheet" name="filters" of={[facets, locale]}>
        {() => (
          <>
            {facets.map((facet) => (
              <nav key={facet.name} className="facet" aria-labelledby={`facet-${facet.name}`}>
                <h2 className="facet-title" id={`facet-${facet.name}`}>
                  {facet.title}
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
