import { type Locale, translator } from "#app/i18n/index.ts";
import { ideasMessages } from "#app/i18n/messages/ideas.ts";

/** Votes in words, and supports from before beside them: they are never added up. */
export function VoteTally({ votes, historic, locale }: { votes: number; historic: number; locale: Locale }) {
  const t = translator(ideasMessages, locale);
  return (
    <>
      {(votes !== 0 || historic === 0) && <span>{t("votes", { count: votes })}</span>}
      {historic > 0 && <span title={t("historicHint")}>{t("historic", { count: historic })}</span>}
    </>
  );
}
