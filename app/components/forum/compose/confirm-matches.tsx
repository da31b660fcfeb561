import type { Found, Match } from "#app/domain/forum/match.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { askMessages } from "#app/i18n/messages/ask.ts";
import { MatchGroups } from "./match-groups.tsx";
import { WishOffer } from "./wish-offer.tsx";

type ConfirmMatchesProps = { found: Found; locale: Locale; onOpen: (match: Match) => void };

/** Without scripts: what was found for the text, once, before it is posted. */
export function ConfirmMatches({ found, locale, onOpen }: ConfirmMatchesProps) {
  const t = translator(askMessages, locale);
  const any = found.matches.length > 0;
  return (
    <section className="similar-panel" aria-labelledby="confirm-title">
      <h2 id="confirm-title">{t(any ? "confirmTitle" : "confirmWish")}</h2>
      {any && <p>{t("confirmText")}</p>}
      <MatchGroups matches={found.matches} locale={locale} onOpen={onOpen} />
      {found.wish && <WishOffer locale={locale} />}
    </section>
  );
}
