import { CRITERIA, type Facts, meetsOne } from "#app/domain/ambassadors/criteria.ts";
import { programmeMessages } from "#app/i18n/messages/programme.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { Icon } from "#app/ui/icon.tsx";
import { Table } from "#app/ui/table.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden.tsx";
import { factValue } from "./fact-words.ts";
import type { NamedTier } from "./named-tier.ts";

type FactTableProps = { facts: Facts; tiers: NamedTier[] };

/** Each fact beside what every rank asks of it, met or not. */
export function FactTable({ facts, tiers }: FactTableProps) {
  const t = useT(programmeMessages);
  const locale = useLocale();
  const notes: Partial<Record<keyof Facts, string>> = {
    accuracy: t("factNote_accuracy"),
    monthsActive: t("factNote_monthsActive"),
    acts: t("factNote_acts"),
  };
  return (
    <Table
      label={t("facts")}
      columns={[
        { key: "fact", label: t("fact") },
        { key: "now", label: t("factsNow"), numeric: true },
        ...tiers.map((tier) => ({ key: tier.id, label: tier.name, numeric: true })),
      ]}
    >
      {CRITERIA.map((one) => (
        <tr key={one.fact}>
          <th scope="row" className="min-w-36">
            {t(`fact_${one.fact}`)}
            {notes[one.fact] && (
              <span className="block text-xs font-normal text-ink-faint">{notes[one.fact]}</span>
            )}
          </th>
          <td className="num font-semibold">{factValue(one.fact, facts[one.fact], locale)}</td>
          {tiers.map((tier) => {
            const asked = tier.criteria[one.criterion];
            if (asked === undefined) {
              return (
                <td key={tier.id} className="num text-ink-faint">
                  –
                </td>
              );
            }
            const met = meetsOne(facts, one, asked);
            return (
              <td key={tier.id} className="num whitespace-nowrap">
                <span
                  className={
                    met
                      ? "inline-flex items-center gap-1 text-good"
                      : "inline-flex items-center gap-1 text-ink-soft"
                  }
                >
                  {one.criterion === "maxActs" ? "≤ " : "≥ "}
                  {factValue(one.fact, asked, locale)}
                  <Icon name={met ? "check" : "x"} />
                  <VisuallyHidden>{t(met ? "met" : "notMet")}</VisuallyHidden>
                </span>
              </td>
            );
          })}
        </tr>
      ))}
    </Table>
  );
}
