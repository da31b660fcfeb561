import { Page } from "#app/components/shell/page.tsx";
import { ALL_ACTS, REASONS_TO_ACT } from "#app/domain/moderation/acts.ts";
import type { Transparency } from "#app/domain/moderation/review-views.ts";
import { formatNumber, formatPercent } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/index.ts";
import { moderationMessages } from "#app/i18n/messages/moderation.ts";
import { transparencyMessages } from "#app/i18n/messages/transparency.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Card } from "#app/ui/card.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { StatTile } from "#app/ui/stat-tile.tsx";
import { Table } from "#app/ui/table.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import "./transparency.css";
import { BarList } from "./bar-list.tsx";
import { OverTime } from "./over-time.tsx";
import { durationText, periodName } from "./period-name.ts";

export type Period = Transparency["periods"][number];

type TransparencyPageProps = {
  periods: Period[];
  /** The one looked at; null when nothing was ever decided. */
  shown: Period | null;
  /** The quarter that is not over. */
  running: string;
  locale: Locale;
};

/** The period of the same kind before this one. */
const before = (periods: Period[], of: Period) => {
  const same = periods.filter(({ key }) => key.length === of.key.length);
  return same[same.indexOf(of) + 1] ?? null;
};

const sums = (acts: Period["acts"], by: "act" | "reason") => {
  const counts = new Map<string, number>();
  for (const one of acts) counts.set(one[by], (counts.get(one[by]) ?? 0) + one.count);
  return [...counts].map(([key, count]) => ({ key, count })).sort((a, b) => b.count - a.count);
};

/** What moderation did, for everybody. */
export function TransparencyPage({ periods, shown, running, locale }: TransparencyPageProps) {
  const t = useT(transparencyMessages);
  return (
    <Page title={t("title")} lead={t("lead")}>
      {shown ? (
        <>
          <Tabs
            label={t("periods")}
            keepScroll
            items={periods.map(({ key }) => ({
              href: paths.transparency(key === periods[0]!.key ? {} : { period: key }),
              label: periodName(t, key, true),
              current: key === shown.key,
            }))}
          />
          <Figures period={shown} earlier={before(periods, shown)} running={running} locale={locale} />
          <OverTime periods={periods} locale={locale} />
        </>
      ) : (
        <EmptyState icon="shield-check" title={t("none")} text={t("noneText")} />
      )}
      <section aria-labelledby="how" className="mt-10 max-w-measure">
        <h2 id="how" className="text-xl font-semibold">
          {t("how")}
        </h2>
        {(["how1", "how2", "how3", "how4"] as const).map((key) => (
          <p key={key} className="mt-3">
            {t(key)}
          </p>
        ))}
        <p className="mt-3">
          <a href={paths.terms()}>{t("rules")}</a>
        </p>
      </section>
    </Page>
  );
}

type FiguresProps = { period: Period; earlier: Period | null; running: string; locale: Locale };

function Figures({ period, earlier, running, locale }: FiguresProps) {
  const t = useT(transparencyMessages);
  const m = useT(moderationMessages);
  const { acts, total, automated, medianMinutes, appeals, appealsDecided, appealsUpheld } = period;
  const reasons = sums(acts, "reason").map((row) => ({
    ...row,
    label: m(`reason_${row.key}` as "reason_spam"),
  }));
  const done = sums(acts, "act").map((row) => ({ ...row, label: m(`act_${row.key}` as "act_hide") }));
  const wrong = reasons.filter(({ key }) => key !== "fine");
  const name = periodName(t, period.key);
  return (
    <section aria-labelledby="period" className="mt-6">
      <h2 id="period" className="text-xl font-semibold">
        {period.key === running ? t("soFar", { period: name }) : name}
      </h2>
      <div className="mt-4 grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        <StatTile
          label={t("decisions")}
          value={formatNumber(total, locale)}
          note={earlier && t("decisionsBefore", { count: earlier.total })}
        />
        <StatTile
          label={t("median")}
          value={medianMinutes === null ? "–" : durationText(t, medianMinutes)}
          note={t(medianMinutes === null ? "medianNone" : "medianNote")}
        />
        <StatTile
          label={t("automated")}
          value={formatPercent(total > 0 ? automated / total : 0, locale)}
          note={t("automatedNote", { count: automated, total })}
        />
        <StatTile
          label={t("appeals")}
          value={formatNumber(appeals, locale)}
          note={
            appealsDecided > 0
              ? t("appealsNote", { upheld: appealsUpheld, count: appealsDecided })
              : t("appealsNone")
          }
        />
      </div>
      {total > 0 && (
        <>
          <div className="mt-5 grid items-start gap-5 lg:grid-cols-2">
            <Card title={t("byReason")} titleId="by-reason">
              {wrong[0] && (
                <p className="mb-3 text-sm text-ink-soft">
                  {t("more", {
                    what: wrong[0].label,
                    count: wrong[0].count,
                    total: wrong.reduce((sum, { count }) => sum + count, 0),
                  })}
                </p>
              )}
              <BarList rows={reasons} locale={locale} />
            </Card>
            <Card title={t("byAct")} titleId="by-act">
              <p className="mb-3 text-sm text-ink-soft">
                {t("moreActs", { what: done[0]!.label, count: done[0]!.count, total })}
              </p>
              <BarList rows={done} locale={locale} />
            </Card>
          </div>
          <Disclosure summary={t("figures")} className="mt-5">
            <ActsByReason acts={acts} locale={locale} />
          </Disclosure>
        </>
      )}
    </section>
  );
}

function ActsByReason({ acts, locale }: { acts: Period["acts"]; locale: Locale }) {
  const t = useT(transparencyMessages);
  const m = useT(moderationMessages);
  const reasons = REASONS_TO_ACT.filter((reason) => acts.some((one) => one.reason === reason));
  const rows = ALL_ACTS.filter((act) => acts.some((one) => one.act === act));
  const count = (act: string, reason?: string) =>
    acts.reduce(
      (sum, one) => sum + (one.act === act && (!reason || one.reason === reason) ? one.count : 0),
      0,
    );
  const figure = (value: number) => (value > 0 ? formatNumber(value, locale) : "–");
  return (
    <Table
      label={t("figures")}
      columns={[
        { key: "act", label: t("act") },
        ...reasons.map((reason) => ({ key: reason, label: m(`reason_${reason}`), numeric: true })),
        { key: "total", label: t("total"), numeric: true },
      ]}
    >
      {rows.map((act) => (
        <tr key={act}>
          <th scope="row">{m(`act_${act}`)}</th>
          {reasons.map((reason) => (
            <td key={reason} className="num">
              {figure(count(act, reason))}
            </td>
          ))}
          <td className="num font-semibold">{figure(count(act))}</td>
        </tr>
      ))}
    </Table>
  );
}
