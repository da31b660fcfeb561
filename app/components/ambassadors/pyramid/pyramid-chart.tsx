import type { MonthCounts } from "#app/domain/ambassadors/pyramid-queries.server.ts";
import { LAYERS, type PyramidView, pyramidQuery } from "#app/domain/ambassadors/pyramid-view.ts";
import { formatNumber, formatPercent } from "#app/i18n/format.ts";
import { pyramidMessages } from "#app/i18n/messages/pyramid.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { LAYER_FILLS } from "./layer-fills.ts";

type PyramidChartProps = { counts: MonthCounts; view: PyramidView; label: string };

/** Units of the drawing; it grows with its column. */
const WIDTH = 600;
const LAYER = 84;
const GAP = 6;
/** A layer with anybody in it can be seen. */
const LEAST = 14;

/** Each layer as wide as it has people, each resting on the one below. */
function layersOf(counts: MonthCounts): { layer: (typeof LAYERS)[number]; points: string }[] {
  const most = Math.max(1, ...LAYERS.map((layer) => counts[layer]));
  const widths = LAYERS.map((layer) =>
    counts[layer] === 0 ? 2 : Math.max(LEAST, (counts[layer] / most) * WIDTH),
  );
  return LAYERS.map((layer, nth) => {
    const bottom = widths[nth]!;
    const top = nth === 0 ? bottom * 0.3 : Math.min(widths[nth - 1]!, bottom);
    const y = nth * (LAYER + GAP);
    const [left, right] = [(WIDTH - top) / 2, (WIDTH + top) / 2];
    const points = `${left},${y} ${right},${y} ${(WIDTH + bottom) / 2},${y + LAYER} ${(WIDTH - bottom) / 2},${y + LAYER}`;
    return { layer, points };
  });
}

/** The pyramid of a month, its numbers beside it, each leading to the names. */
export function PyramidChart({ counts, view, label }: PyramidChartProps) {
  const t = useT(pyramidMessages);
  const locale = useLocale();
  const total = LAYERS.reduce((sum, layer) => sum + counts[layer], 0);
  const height = LAYERS.length * (LAYER + GAP) - GAP;
  return (
    <div className="grid items-center gap-x-8 gap-y-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <svg viewBox={`0 0 ${WIDTH} ${height}`} className="w-full" role="img" aria-label={label}>
        {layersOf(counts).map(({ layer, points }) => (
          <polygon key={layer} points={points} className={LAYER_FILLS[layer]} />
        ))}
      </svg>
      <ol className="flex flex-col gap-4 lg:h-full lg:justify-around">
        {LAYERS.map((layer) => {
          const count = counts[layer];
          const href = paths.pyramid(pyramidQuery({ ...view, movement: { from: "any", to: layer } }));
          return (
            <li key={layer} className="flex items-start gap-3">
              <svg viewBox="0 0 12 12" className="mt-1.5 size-3 shrink-0" aria-hidden="true">
                <rect width="12" height="12" rx="3" className={LAYER_FILLS[layer]} />
              </svg>
              <div className="min-w-0">
                <p className="font-semibold">
                  {t(layer)} <span className="ml-1 tabular-nums">{formatNumber(count, locale)}</span>
                  {total > 0 && (
                    <span className="ml-2 text-sm font-normal text-ink-soft">
                      {t("share", { percent: formatPercent(count / total, locale) })}
                    </span>
                  )}
                </p>
                <p className="text-sm text-ink-soft">{t(`${layer}Text`)}</p>
                {count > 0 && (
                  <p className="mt-0.5 text-sm">
                    <a href={href} aria-label={`${t("seeNames")}: ${t(layer)}`}>
                      {t("seeNames")}
                    </a>
                  </p>
                )}
              </div>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
