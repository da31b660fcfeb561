import type { Flow } from "#app/domain/ambassadors/pyramid-queries.server.ts";
import type { Segment } from "#app/domain/ambassadors/pyramid-view.ts";
import { LAYERS, type PyramidView, pyramidQuery } from "#app/domain/ambassadors/pyramid-view.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { pyramidMessages } from "#app/i18n/messages/pyramid.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Table } from "#app/ui/table.tsx";

type MovementTableProps = {
  flows: Flow[];
  view: PyramidView;
  label: string /** The month they came from, in words. */;
  before: string;
};

const ENDS: (Segment | null)[] = [...LAYERS, null];
const rankOf = (segment: Segment | null) => ENDS.indexOf(segment);

/** What a movement is, in one word: up, down, or neither. */
function direction(from: Segment | null, to: Segment | null): "stayed" | "rose" | "fell" | "came" | "left" {
  if (from === null) return "came";
  if (to === null) return "left";
  if (from === to) return "stayed";
  return rankOf(to) < rankOf(from) ? "rose" : "fell";
}

const LOOKS = {
  stayed: "",
  rose: "bg-good-soft",
  came: "bg-good-soft",
  fell: "bg-warn-soft",
  left: "bg-warn-soft",
} as const;

/** From what to what people moved between two months; each number leads to the names. */
export function MovementTable({ flows, view, label, before }: MovementTableProps) {
  const t = useT(pyramidMessages);
  const locale = useLocale();
  const countOf = (from: Segment | null, to: Segment | null) =>
    flows.find((flow) => flow.from === from && flow.to === to)?.count ?? 0;
  return (
    <Table
      label={label}
      columns={[
        { key: "from", label: t("from", { month: before }) },
        ...LAYERS.map((layer) => ({ key: layer, label: t(layer), numeric: true })),
        { key: "left", label: t("toNobody"), numeric: true },
      ]}
    >
      {ENDS.map((from) => (
        <tr key={from ?? "none"}>
          <th scope="row" className="whitespace-nowrap">
            {from ? t(from) : t("fromNobody")}
          </th>
          {ENDS.map((to) => {
            if (from === null && to === null) return <td key="none" aria-hidden="true" />;
            const count = countOf(from, to);
            const way = direction(from, to);
            return (
              <td key={to ?? "none"} className={`num ${count > 0 ? LOOKS[way] : ""}`}>
                {count === 0 ? (
                  <span className="text-ink-faint">0</span>
                ) : (
                  <>
                    <a
                      href={paths.pyramid(pyramidQuery({ ...view, movement: { from, to } }))}
                      aria-label={t("movedLabel", {
                        count,
                        from: from ? t(from).toLocaleLowerCase(locale) : t("nobodyHere"),
                        to: to ? t(to).toLocaleLowerCase(locale) : t("nobodyHere"),
                      })}
                    >
                      {formatNumber(count, locale)}
                    </a>
                    <span className="block text-xs text-ink-soft">{t(way)}</span>
                  </>
                )}
              </td>
            );
          })}
        </tr>
      ))}
    </Table>
  );
}
