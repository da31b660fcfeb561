import { formatNumber } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/index.ts";

type Quarter = { key: string; label: string; total: number; automated: number };
type QuarterChartProps = { quarters: Quarter[]; label: string; locale: Locale };

const WIDTH = 640;
const HEIGHT = 200;
/** Above for the figures, below for the names. */
const TOP = 24;
const BOTTOM = 26;
const BAR = 44;

/** Decisions by quarter, oldest first; what rules decided alone is the darker foot of each bar. The table beneath says the same. */
export function QuarterChart({ quarters, label, locale }: QuarterChartProps) {
  const most = Math.max(1, ...quarters.map((quarter) => quarter.total));
  const step = WIDTH / quarters.length;
  const height = (count: number) => (count / most) * (HEIGHT - TOP - BOTTOM);
  const ground = HEIGHT - BOTTOM;
  return (
    <svg className="quarter-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <line x1="0" x2={WIDTH} y1={ground} y2={ground} className="chart-ground" />
      {quarters.map((quarter, nth) => {
        const middle = step * (nth + 0.5);
        const tall = height(quarter.total);
        const foot = height(quarter.automated);
        return (
          <g key={quarter.key}>
            <rect
              className="bar-fill"
              x={middle - BAR / 2}
              y={ground - tall}
              width={BAR}
              height={tall}
              rx="3"
            />
            {foot > 0 && (
              <rect className="bar-foot" x={middle - BAR / 2} y={ground - foot} width={BAR} height={foot} />
            )}
            <text x={middle} y={ground - tall - 7} className="chart-figure">
              {formatNumber(quarter.total, locale)}
            </text>
            <text x={middle} y={HEIGHT - 7} className="chart-name">
              {quarter.label}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
