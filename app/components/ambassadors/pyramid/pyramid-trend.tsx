import type { MonthCounts } from "#app/domain/ambassadors/pyramid-queries.server.ts";
import { LAYERS, type PyramidView, pyramidQuery } from "#app/domain/ambassadors/pyramid-view.ts";
import { formatMonth, formatNumber, formatShortMonth } from "#app/i18n/format.ts";
import { pyramidMessages } from "#app/i18n/messages/pyramid.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { LAYER_FILLS } from "./layer-fills.ts";

type PyramidTrendProps = { months: MonthCounts[]; view: PyramidView };

const HEIGHT = 100;

/** Twelve months beside each other; each leads to its own pyramid. */
export function PyramidTrend({ months, view }: PyramidTrendProps) {
  const t = useT(pyramidMessages);
  const locale = useLocale();
  const most = Math.max(1, ...months.map((month) => month.creator + month.contributor + month.reader));
  return (
    <nav aria-label={t("months")}>
      <ol className="grid grid-cols-6 gap-1 sm:grid-cols-12">
        {months.map((month) => {
          const day = new Date(month.month);
          let y = HEIGHT;
          const said = LAYERS.map((layer) => `${t(layer)} ${formatNumber(month[layer], locale)}`).join(", ");
          return (
            <li key={month.month}>
              <a
                href={paths.pyramid(pyramidQuery({ ...view, month: month.month, movement: null }))}
                aria-current={month.month === view.month ? "page" : undefined}
                aria-label={`${formatMonth(day, locale)}: ${said}`}
                title={`${formatMonth(day, locale)}: ${said}`}
                data-keep-scroll
                className="flex flex-col items-center gap-1 rounded-md px-1 pt-2 pb-1 text-xs text-ink-soft no-underline hover:bg-ink/5 aria-[current]:bg-action-soft aria-[current]:font-semibold aria-[current]:text-ink"
              >
                <svg
                  viewBox={`0 0 20 ${HEIGHT}`}
                  preserveAspectRatio="none"
                  className="h-20 w-full max-w-8 border-b border-line"
                  aria-hidden="true"
                >
                  {[...LAYERS].reverse().map((layer) => {
                    const height = (month[layer] / most) * HEIGHT;
                    y -= height;
                    return (
                      <rect
                        key={layer}
                        x="0"
                        y={y}
                        width="20"
                        height={height}
                        className={LAYER_FILLS[layer]}
                      />
                    );
                  })}
                </svg>
                {formatShortMonth(day, locale)}
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
