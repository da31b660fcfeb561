import { ProgrammeFrame } from "#app/components/ambassadors/programme/programme-frame.tsx";
import type { Pyramid, PyramidPerson } from "#app/domain/ambassadors/pyramid-queries.server.ts";
import { LAYERS, type PyramidView, pyramidQuery } from "#app/domain/ambassadors/pyramid-view.ts";
import { formatMonth, formatNumber } from "#app/i18n/format.ts";
import { pyramidMessages } from "#app/i18n/messages/pyramid.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Card } from "#app/ui/card.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { MonthTable } from "./month-table.tsx";
import { MovementTable } from "./movement-table.tsx";
import { movementTitle } from "./movement-title.ts";
import { PyramidChart } from "./pyramid-chart.tsx";
import { PyramidPeople } from "./pyramid-people.tsx";
import { PyramidTrend } from "./pyramid-trend.tsx";

type PyramidPageProps = {
  pyramid: Pyramid;
  view: PyramidView;
  /** Behind a layer or a movement, when one is looked at. */
  people: { items: PyramidPerson[]; next: string | null; paged: boolean } | null;
  tierNames: Record<string, string>;
  manager: boolean;
};

/** Who creates, who contributes, who reads: a month, the year behind it, and how people moved. */
export function PyramidPage({ pyramid, view, people, tierNames, manager }: PyramidPageProps) {
  const t = useT(pyramidMessages);
  const locale = useLocale();
  const counts = pyramid.months.find(({ month }) => month === view.month)!;
  const day = new Date(view.month);
  const month = formatMonth(day, locale);
  const before = formatMonth(new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - 1, 1)), locale);
  const total = LAYERS.reduce((sum, layer) => sum + counts[layer], 0);
  const finding =
    total === 0
      ? t("findingNobody", { month })
      : t("finding", { count: total, creators: formatNumber(counts.creator, locale), month });
  const underWay = view.month === view.months.at(-1);
  const here = pyramidQuery(view);
  return (
    <ProgrammeFrame
      crumbs={manager ? [{ label: t("title") }] : undefined}
      title={t("title")}
      lead={t("lead")}
    >
      <div className="flex flex-col gap-6">
        <Card title={t("trend")} titleId="trend">
          <PyramidTrend months={pyramid.months} view={view} />
          <div className="mt-3">
            <Disclosure summary={t("table")}>
              <MonthTable months={pyramid.months} />
            </Disclosure>
          </div>
        </Card>
        {view.movement && people && (
          <PyramidPeople
            title={movementTitle(view.movement, month, t)}
            people={people.items}
            tierNames={tierNames}
            backHref={paths.pyramid(pyramidQuery({ ...view, movement: null }))}
            firstHref={people.paged ? paths.pyramid(here) : null}
            moreHref={people.next && paths.pyramid({ ...here, after: people.next })}
          />
        )}
        <Card title={finding} titleId="pyramid">
          {underWay && <p className="mb-4 text-sm text-ink-soft">{t("tooFew")}</p>}
          <PyramidChart counts={counts} view={view} label={`${t("chart", { month })}. ${finding}`} />
        </Card>
        <Card
          title={t("movement", { month })}
          as="div"
          padded={false}
          className="[&_tr>:first-child]:pl-4 sm:[&_tr>:first-child]:pl-5"
        >
          <p className="px-4 pb-3 text-sm text-ink-soft sm:px-5">{t("movementText", { before, month })}</p>
          <MovementTable before={before} flows={pyramid.flows} view={view} label={t("movement", { month })} />
        </Card>
      </div>
    </ProgrammeFrame>
  );
}
