import type { MonthCounts } from "#app/domain/ambassadors/pyramid-queries.server.ts";
import { LAYERS } from "#app/domain/ambassadors/pyramid-view.ts";
import { formatMonth, formatNumber } from "#app/i18n/format.ts";
import { pyramidMessages } from "#app/i18n/messages/pyramid.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { Table } from "#app/ui/table.tsx";

/** The same figures as the bars, for those who prefer or need a table; the newest first. */
export function MonthTable({ months }: { months: MonthCounts[] }) {
  const t = useT(pyramidMessages);
  const locale = useLocale();
  return (
    <Table
      label={t("table")}
      columns={[
        { key: "month", label: t("month") },
        ...LAYERS.map((layer) => ({ key: layer, label: t(layer), numeric: true })),
        { key: "total", label: t("total"), numeric: true },
      ]}
    >
      {[...months].reverse().map((month) => (
        <tr key={month.month}>
          <th scope="row">{formatMonth(new Date(month.month), locale)}</th>
          {LAYERS.map((layer) => (
            <td key={layer} className="num">
              {formatNumber(month[layer], locale)}
            </td>
          ))}
          <td className="num">{formatNumber(month.creator + month.contributor + month.reader, locale)}</td>
        </tr>
      ))}
    </Table>
  );
}
