import { formatNumber, formatPercent } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/index.ts";
import { transparencyMessages } from "#app/i18n/messages/transparency.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Card } from "#app/ui/card.tsx";
import { Table } from "#app/ui/table.tsx";
import { durationText, periodName } from "./period-name.ts";
import { QuarterChart } from "./quarter-chart.tsx";
import type { Period } from "./transparency-page.tsx";

type OverTimeProps = { periods: Period[]; locale: Locale };

/** All periods: a chart that says what changed, and the table it was drawn from. */
export function OverTime({ periods, locale }: OverTimeProps) {
  const t = useT(transparencyMessages);
  const quarters = periods.filter(({ key }) => key.includes("-Q"));
  const [latest, earlier] = quarters;
  if (!latest) return null;
  const figures = { count: latest.total, before: earlier?.total ?? 0 };
  const change = Math.sign(figures.count - figures.before);
  const finding = t(
    !earlier ? "firstQuarter" : change > 0 ? "growing" : change < 0 ? "falling" : "same",
    figures,
  );
  return (
    <section aria-labelledby="over-time" className="mt-10">
      <h2 id="over-time" className="text-xl font-semibold">
        {t("overTime")}
      </h2>
      <Card as="div" className="mt-4">
        <p className="mb-4 text-sm text-ink-soft">{finding}</p>
        {quarters.length > 1 && (
          <QuarterChart
            label={finding}
            locale={locale}
            quarters={[...quarters].reverse().map(({ key, total, automated }) => ({
              key,
              total,
              automated,
              label: periodName(t, key, true),
            }))}
          />
        )}
        <Table
          label={t("overTime")}
          columns={[
            { key: "period", label: t("columnPeriod") },
            { key: "decisions", label: t("columnDecisions"), numeric: true },
            { key: "automated", label: t("columnAutomated"), numeric: true },
            { key: "median", label: t("columnMedian"), numeric: true },
            { key: "appeals", label: t("columnAppeals"), numeric: true },
            { key: "upheld", label: t("columnUpheld"), numeric: true },
          ]}
        >
          {periods.map((period) => (
            <tr key={period.key}>
              <th scope="row" className="font-normal">
                <a href={paths.transparency({ period: period.key })}>{periodName(t, period.key)}</a>
              </th>
              <td className="num">{formatNumber(period.total, locale)}</td>
              <td className="num">
                {formatPercent(period.total > 0 ? period.automated / period.total : 0, locale)}
              </td>
              <td className="num">
                {period.medianMinutes === null ? "–" : durationText(t, period.medianMinutes)}
              </td>
              <td className="num">{formatNumber(period.appeals, locale)}</td>
              <td className="num">{formatNumber(period.appealsUpheld, locale)}</td>
            </tr>
          ))}
        </Table>
      </Card>
    </section>
  );
}
