import type { LevelsPreview } from "#app/domain/recognition/levels-preview-queries.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { pointsAdminMessages } from "#app/i18n/messages/points-admin.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { Button } from "#app/ui/button.tsx";
import { StatTile } from "#app/ui/stat-tile.tsx";
import { Table } from "#app/ui/table.tsx";

type LevelsEffectProps = {
  effect: LevelsPreview;
  /** Id of the form that saves them. */
  form: string;
};

/** Whom other levels would move, and how many there would be in each. */
export function LevelsEffect({ effect: { up, down, levels }, form }: LevelsEffectProps) {
  const t = useT(pointsAdminMessages);
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale);
  return (
    <section className="mb-10 rounded-lg border border-line bg-surface p-5" aria-labelledby="effect">
      <h2 id="effect" className="text-lg font-semibold">
        {t("effect")}
      </h2>
      <p className="mt-1 text-sm text-ink-soft">
        {t("levelsEffectText")} {up + down === 0 && t("levelsEffectNone")}
      </p>
      <div className="mt-4 grid grid-cols-2 gap-3">
        <StatTile label={t("tileUp")} value={number(up)} />
        <StatTile label={t("tileDown")} value={number(down)} />
      </div>
      <div className="mt-6 rounded-lg border border-line">
        <Table
          label={t("byLevel")}
          columns={[
            { key: "level", label: t("level") },
            { key: "from", label: t("threshold"), numeric: true },
            { key: "members", label: t("levelPeople"), numeric: true },
          ]}
        >
          {levels.map(({ rank, name, threshold, members }) => (
            <tr key={rank}>
              <th scope="row">
                {rank}. {name[locale]}
              </th>
              <td className="num">{number(threshold)}</td>
              <td className="num">{number(members)}</td>
            </tr>
          ))}
        </Table>
      </div>
      <div className="form-actions mt-6">
        <Button variant="primary" form={form}>
          {t("saveLevels")}
        </Button>
      </div>
    </section>
  );
}
