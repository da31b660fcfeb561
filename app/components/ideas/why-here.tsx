import type { IdeaRow } from "#app/domain/ideas/list-queries.server.ts";
import { formatDecimal } from "#app/i18n/format.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { ideasMessages } from "#app/i18n/messages/ideas.ts";

/** Popular forgets: this says how much, for one idea. Opens without scripts. */
export function WhyHere({
  vote,
  worth,
  halfLifeDays,
  locale,
}: {
  vote: IdeaRow["vote"];
  worth: number;
  halfLifeDays: number;
  locale: Locale;
}) {
  const t = translator(ideasMessages, locale);
  const votes = t("votes", { count: vote.promotes - vote.demotes });
  return (
    <details className="why" data-menu>
      <summary>{t("why")}</summary>
      <p>
        {vote.promotes + vote.demotes === 0
          ? t("whyNone")
          : t("whyWorth", { votes, worth: formatDecimal(worth, locale), days: halfLifeDays })}
      </p>
    </details>
  );
}
