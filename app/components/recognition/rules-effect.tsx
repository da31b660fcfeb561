import type { RulesPreview } from "#app/domain/recognition/rules-preview-queries.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { pointsAdminMessages } from "#app/i18n/messages/points-admin.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { Button } from "#app/ui/button.tsx";
import { StatTile } from "#app/ui/stat-tile.tsx";
import { Table } from "#app/ui/table.tsx";
import { MovedPlaces } from "./moved-places.tsx";

type RulesEffectProps = {
  effect: RulesPreview;
  /** Id of the form that saves them. */
  form: string;
};

/** Whom other rules would move: levels, places, points. */
export function RulesEffect({ effect, form }: RulesEffectProps) {
  const t = useT(pointsAdminMessages);
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale);
  const { changed, up, down, points, levels, places, moved } = effect;
  return (
    <section className="mb-10 rounded-lg border border-line bg-surface p-5" aria-labelledby="effect">
      <h2 id="effect" className="text-lg font-semibold">
        {t("effect")}
      </h2>
      <p className="mt-1 text-sm text-ink-soft">
        {t("effectText")} {changed === 0 && t(points.before === 0 ? "effectNobody" : "effectNone")}
      </p>
      {changed > 0 && (
        <>
          <div className="mt-4 grid grid-cols-2 gap-3 lg:grid-cols-5">
            <StatTile label={t("tileUp")} value={number(up)} />
            <StatTile label={t("tileDown")} value={number(down)} />
            <StatTile label={t("tilePeople")} value={number(changed)} />
            <StatTile
              label={t("tilePlaces", { count: places.length })}
              value={number(moved)}
              note={t("tilePlacesNote")}
            />
            <StatTile
              label={t("tilePoints")}
              value={number(points.after)}
              note={t("tilePointsNote", { before: number(points.before) })}
            />
          </div>
          <h3 className="mt-6 text-sm font-semibold">{t("byLevel")}</h3>
          <div className="mt-2 rounded-lg border border-line">
            <Table
              label={t("byLevel")}
              columns={[
                { key: "level", label: t("level") },
                { key: "now", label: t("levelNow"), numeric: true },
                { key: "then", label: t("levelThen"), numeric: true },
              ]}
            >
              {levels.map((level) => (
                <tr key={level.rank}>
                  <th scope="row">
                    {level.rank}. {level.name[locale]}
                  </th>
                  <td className="num">{number(level.before)}</td>
                  <td className={level.before === level.after ? "num" : "num font-semibold"}>
                    {number(level.after)}
                  </td>
                </tr>
              ))}
            </Table>
          </div>
          {places.length > 0 && <MovedPlaces places={places} levels={levels} />}
          <div className="form-actions mt-6">
            <Button variant="primary" form={form}>
              {t("save")}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
