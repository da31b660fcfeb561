import { type RefObject, useEffect } from "react";
import { useWhileTyping } from "#app/components/ideas/compose/use-while-typing.ts";
import type { Found, Match } from "#app/domain/forum/match.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { askMessages } from "#app/i18n/messages/ask.ts";
import { paths } from "#app/paths.ts";
import { MatchGroups } from "./match-groups.tsx";
import { WishOffer } from "./wish-offer.tsx";

/** As much of the text as says what it is about; the address is not the place for more. */
const BEGINNING = 300;
const WATCHED = ["title"] as const;
const WHEN_LEFT = ["body"] as const;

function question(typed: FormData): string {
  const title = String(typed.get("title") ?? "").trim();
  const body = String(typed.get("body") ?? "")
    .trim()
    .slice(0, BEGINNING);
  return `${paths.threadMatches()}?${new URLSearchParams({ title, body })}`;
}

type MatchPanelProps = {
  form: RefObject<HTMLFormElement>;
  enabled: boolean;
  locale: Locale;
  onShown: (matches: readonly Match[]) => void;
  onOpen: (match: Match) => void;
};

/** Under the title while it is typed. It comes after a pause and pushes nothing that has the focus. */
export function MatchPanel({ form, enabled, locale, onShown, onOpen }: MatchPanelProps) {
  const t = translator(askMessages, locale);
  const [found] = useWhileTyping<Found>(form, {
    enabled,
    fields: WATCHED,
    whenLeft: WHEN_LEFT,
    url: question,
  });
  const count = found?.matches.length ?? 0;
  useEffect(() => {
    if (found) onShown(found.matches);
  }, [found, onShown]);

  return (
    <>
      {/* Said once for the whole list, not for every title in it. */}
      <p className="visually-hidden" role="status">
        {found && (count > 0 ? t("matchesCount", { count }) : t("matchesNone"))}
      </p>
      {found && (count > 0 || found.wish) && (
        <section className="similar-panel" aria-labelledby={count > 0 ? "matches-title" : undefined}>
          {count > 0 && (
            <>
              <h2 id="matches-title">{t("matchesTitle")}</h2>
              <p>{t("matchesText")}</p>
              <MatchGroups matches={found.matches} locale={locale} onOpen={onOpen} />
            </>
          )}
          {found.wish && <WishOffer locale={locale} />}
        </section>
      )}
    </>
  );
}
