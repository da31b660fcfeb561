import { formatNumber } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/index.ts";

type BarListProps = { rows: { key: string; label: string; count: number }[]; locale: Locale };

/** Figures with their length beside them, the largest first: a table that is its own chart. */
export function BarList({ rows, locale }: BarListProps) {
  const most = Math.max(1, ...rows.map((row) => row.count));
  return (
    <table className="bar-list">
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.label}</th>
            <td className="num">{formatNumber(row.count, locale)}</td>
            <td>
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect className="bar-fill" width={Math.max(1, (row.count / most) * 100)} height="10" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
