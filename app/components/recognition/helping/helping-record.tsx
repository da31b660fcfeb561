import { STANDS_DAYS } from "#app/domain/recognition/helping-limits.ts";
import type { HelpingStanding } from "#app/domain/recognition/helping-view.ts";
import { formatDate, formatPercent } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/index.ts";
import { helpingMessages } from "#app/i18n/messages/helping.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ProgressBar } from "#app/ui/progress-bar.tsx";

type HelpingRecordProps = { record: readonly HelpingStanding[]; locale: Locale };

/** The second ladder as one sees one's own place on it: each power, how right one has been, and what is missing. */
export function HelpingRecord({ record, locale }: HelpingRecordProps) {
  const t = useT(helpingMessages);
  return (
    <>
      <ul className="card rows">
        {record.map((standing) => (
          <Ladder key={standing.power} standing={standing} locale={locale} />
        ))}
      </ul>
      <p className="mt-3 max-w-measure text-sm text-ink-soft">{t("formula", { days: STANDS_DAYS })}</p>
    </>
  );
}

function Ladder({ standing, locale }: { standing: HelpingStanding; locale: Locale }) {
  const t = useT(helpingMessages);
  const { power, good, bad, has, grantedAt, lostAt } = standing;
  const share = (of: number) => formatPercent(of, locale);
  return (
    <li className="grid gap-x-8 gap-y-3 px-4 py-4 sm:px-5 md:grid-cols-[minmax(0,1fr)_16rem]">
      <div className="min-w-0">
        <h3 className="flex flex-wrap items-center gap-x-2 gap-y-1 font-semibold">
          {t(`power_${power}`)}
          {has && (
            <Badge tone="honey" shape="disc">
              {t("has", { date: formatDate(grantedAt!, locale) })}
            </Badge>
          )}
          {lostAt && <Badge shape="dash">{t("lost", { date: formatDate(lostAt, locale) })}</Badge>}
        </h3>
        <p className="mt-0.5 text-sm text-ink-soft">{t(`powerText_${power}`)}</p>
      </div>
      <div className="text-sm">
        <ProgressBar
          label={t(`power_${power}`)}
          value={has ? 1 : good}
          max={has ? 1 : good + standing.missing}
          tone={has ? "good" : undefined}
        />
        <p className="mt-1.5 tabular-nums">
          {t("measure", { accuracy: share(standing.accuracy), grant: share(standing.grant) })}
        </p>
        <p className="text-ink-soft">
          {has ? t("keeps", { keep: share(standing.keep) }) : t("missing", { count: standing.missing })}
        </p>
        {good + bad > 0 && <p className="text-xs text-ink-faint">{t("recordOf", { good, bad })}</p>}
      </div>
    </li>
  );
}
