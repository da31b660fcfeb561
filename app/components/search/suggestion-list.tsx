import type { Suggestion } from "#app/domain/search/suggestion.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { searchBoxMessages } from "#app/i18n/messages/search-box.ts";
import { Icon } from "#app/ui/icon.tsx";
import type { IconName } from "#app/ui/icon-names.ts";
import { HitText } from "./hit-text.tsx";
import { KIND_ICONS } from "./result-kinds.ts";
import { ResultState } from "./result-state.tsx";

/** A way on that is no suggestion: all results, or a question to the community. */
export type WayOn = { href: string; label: string; icon: IconName };

type SuggestionListProps = {
  id: string;
  q: string;
  items: Suggestion[];
  waysOn: WayOn[];
  /** Place of the marked option among all: suggestions, then ways on. -1 is none. */
  active: number;
  locale: Locale;
  onChoose: (suggestion: Suggestion, place: number) => void;
};

export const optionId = (listId: string, place: number) => `${listId}-${place}`;

/**
 * Suggestions by kind, in the order in which their kinds first come; best kind first. An article that was found in
 * several languages is there once, in the one that fits best.
 */
export function byKind(items: readonly Suggestion[]): Suggestion[] {
  const first = (item: Suggestion) => items.find(({ kind, id }) => kind === item.kind && id === item.id);
  const once = items.filter((item) => first(item) === item);
  const kinds = [...new Set(once.map((item) => item.kind))];
  return kinds.flatMap((kind) => once.filter((item) => item.kind === kind));
}

/** The list under a search box. Its options are links; the focus stays in the box, which says which one is marked. */
export function SuggestionList({ id, q, items, waysOn, active, locale, onChoose }: SuggestionListProps) {
  const t = translator(searchBoxMessages, locale);
  const option = (place: number) =>
    ({
      id: optionId(id, place),
      role: "option",
      tabIndex: -1,
      "aria-selected": place === active,
      className: "suggestion",
    }) as const;
  const kinds = [...new Set(items.map((item) => item.kind))];
  return (
    <div id={id} role="listbox" aria-label={t("suggestions")} className="suggestions">
      {/* Those who listen hear it from the box: a list of options has room for nothing else. */}
      {items.length === 0 && (
        <p className="suggestions-none" aria-hidden="true">
          {t("nothing", { q })}
        </p>
      )}
      {kinds.map((kind) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a listbox
        <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
          <p id={`${id}-${kind}`} className="suggestions-kind">
            {t(`kind_${kind}`)}
          </p>
          {items.map(
            (item, place) =>
              item.kind === kind && (
                <a key={item.href} {...option(place)} href={item.href} onClick={() => onChoose(item, place)}>
                  <Icon name={KIND_ICONS[kind]} />
                  <span className="suggestion-words">
                    <span className="suggestion-title">
                      <HitText parts={item.title} />
                    </span>
                    {item.excerpt.length > 0 && (
                      <span className="suggestion-text">
                        <HitText parts={item.excerpt} />
                      </span>
                    )}
                  </span>
                  <ResultState of={item} locale={locale} />
                </a>
              ),
          )}
        </div>
      ))}
      <div className="suggestions-on">
        {waysOn.map((way, at) => (
          <a key={way.href} {...option(items.length + at)} href={way.href}>
            <Icon name={way.icon} />
            <span className="suggestion-words">{way.label}</span>
          </a>
        ))}
      </div>
    </div>
  );
}
