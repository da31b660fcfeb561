import { type FocusEvent, type KeyboardEvent, useEffect, useId, useState } from "react";
import type { Suggestion } from "#app/domain/search/suggestion.ts";
import type { Locale } from "#app/i18n/index.ts";
import { translator } from "#app/i18n/index.ts";
import { searchBoxMessages } from "#app/i18n/messages/search-box.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { cx } from "#app/ui/class-names.ts";
import { Icon } from "#app/ui/icon.tsx";
import "./search-box.css";
import { byKind, optionId, SuggestionList, type WayOn } from "./suggestion-list.tsx";
import { type Suggested, useSuggestions } from "./use-suggestions.ts";

type SearchBoxProps = {
  locale: Locale;
  /** What the box is for, for those who listen; also shown in it unless there is a placeholder. */
  label: string;
  placeholder?: string;
  /** Name of the field in the form's address. */
  name?: string;
  /** Page of results, where the form leads. */
  action?: string;
  /** Answers `GET ?q=` with a JSON array of `Suggestion`, best first. */
  suggestionsUrl?: string;
  /** Keep the suggestions to these kinds; a single one narrows the results, too. */
  kinds?: readonly Suggestion["kind"][];
  size?: "lg" | "sm";
  defaultValue?: string;
  /** Offers to ask the community as a last way on. */
  offersAsking?: boolean;
  /** Told when somebody takes a suggestion, before they are led to it. */
  onChoose?: (chosen: { suggestion: Suggestion; q: string; place: number }) => void;
};

/**
 * A search form that answers while one types: a combobox whose list holds links. Arrow keys mark one, Enter goes there,
 * Escape puts the list away; with none marked, and without scripts, the form leads to the page of results.
 */
export function SearchBox({
  locale,
  label,
  placeholder = label,
  name = "q",
  action = paths.search(),
  suggestionsUrl = paths.searchSuggestions(),
  kinds,
  size = "lg",
  defaultValue = "",
  offersAsking = false,
  onChoose,
}: SearchBoxProps) {
  const t = translator(searchBoxMessages, locale);
  const listId = useId();
  const [typed, setTyped] = useState("");
  const [shut, setShut] = useState(true);
  const [marked, setMarked] = useState<{ of: Suggested; at: number } | null>(null);
  // Results are of one kind or of all.
  const only = kinds?.length === 1 ? kinds[0] : undefined;
  const narrowed = kinds ? `${suggestionsUrl}?kinds=${kinds.join(",")}` : suggestionsUrl;
  const found = useSuggestions(narrowed, typed);
  const items = byKind(found?.items ?? []);
  const waysOn: WayOn[] = found ? waysOnFrom(found.q) : [];
  const options = items.length + waysOn.length;
  const open = found !== null && !shut;

  // What was marked in one answer is nothing in the next.
  const active = marked && marked.of === found ? marked.at : -1;

  useEffect(() => {
    if (active >= 0) document.getElementById(optionId(listId, active))?.scrollIntoView({ block: "nearest" });
  }, [active, listId]);

  function waysOnFrom(q: string): WayOn[] {
    const query = new URLSearchParams({ ...(only && { kind: only }), [name]: q });
    const all: WayOn = { href: `${action}?${query}`, label: t("all", { q }), icon: "search" };
    const ask: WayOn = {
      href: paths.newThread({ title: q }),
      label: t("ask", { q }),
      icon: "messages-square",
    };
    return offersAsking ? [all, ask] : [all];
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const { key, altKey } = event;
    const mark = (at: number) => found && setMarked({ of: found, at });
    // A key that chooses a character is not for the list.
    if (event.nativeEvent.isComposing) return;
    if (key === "Escape" && open) setShut(true);
    else if (key === "ArrowDown" && found) {
      if (!open || altKey) setShut(false);
      if (!altKey) mark(open ? ((active + 2) % (options + 1)) - 1 : 0);
    } else if (key === "ArrowUp" && found) {
      if (altKey) setShut(true);
      else {
        setShut(false);
        mark(open ? ((active + options + 1) % (options + 1)) - 1 : options - 1);
      }
    } else if (key === "Enter" && open && active >= 0)
      document.getElementById(optionId(listId, active))?.click();
    else return;
    event.preventDefault();
  };

  const onBlur = (event: FocusEvent<HTMLFormElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setShut(true);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: React 18 does not know <search>
    <form
      method="get"
      action={action}
      role="search"
      aria-label={label}
      className={cx("search-box", `search-box-${size}`)}
      onSubmit={() => setShut(true)}
      onBlur={onBlur}
    >
      {only && <input type="hidden" name="kind" value={only} />}
      <Icon name="search" />
      <input
        className={cx("input", size === "sm" && "input-sm")}
        type="search"
        name={name}
        defaultValue={defaultValue}
        placeholder={placeholder}
        maxLength={200}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="search"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        aria-activedescendant={open && active >= 0 ? optionId(listId, active) : undefined}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setShut(false);
        }}
        onFocus={() => setShut(false)}
        onKeyDown={onKeyDown}
      />
      {size === "lg" && (
        <Button variant="primary" aria-label={t("search")}>
          <Icon name="arrow-right" />
          <span className="search-box-word">{t("search")}</span>
        </Button>
      )}
      {/* The focus stays in the box while the mouse is in the list. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only keeps a click from taking the focus */}
      <div className="search-box-list" onMouseDown={(event) => event.preventDefault()}>
        {open && (
          <SuggestionList
            id={listId}
            q={found.q}
            items={items}
            waysOn={waysOn}
            active={active}
            locale={locale}
            onChoose={(suggestion, place) => {
              setShut(true);
              onChoose?.({ suggestion, q: found.q, place });
            }}
          />
        )}
      </div>
      <p className="visually-hidden" role="status">
        {open && (items.length > 0 ? t("found", { count: items.length }) : t("nothing", { q: found.q }))}
      </p>
    </form>
  );
}
