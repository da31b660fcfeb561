import type { MovedMember, RulesPreview } from "#app/domain/recognition/rules-preview-queries.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { pointsAdminMessages } from "#app/i18n/messages/points-admin.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { cx } from "#app/ui/class-names.ts";
import { Table } from "#app/ui/table.tsx";

/** The first places of all time as they would be, and where everybody comes from. */
export function MovedPlaces({
  places,
  levels,
}: {
  places: readonly MovedMember[];
  levels: RulesPreview["levels"];
}) {
  const t = useT(pointsAdminMessages);
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale);
  const levelName = (rank: number) => levels.find((level) => level.rank === rank)?.name[locale] ?? rank;
  const moveOf = ({ before, after }: MovedMember) => {
    const count = Math.abs(before.rank - after.rank);
    if (count === 0) return { text: t("stays"), tone: "text-ink-faint" };
    return after.rank < before.rank
      ? { text: t("up", { count }), tone: "text-good" }
      : { text: t("down", { count }), tone: "text-warn" };
  };
  return (
    <>
      <h3 className="mt-6 text-sm font-semibold">{t("byPlace")}</h3>
      <div className="mt-2 rounded-lg border border-line">
        <Table
          label={t("byPlace")}
          columns={[
            { key: "place", label: t("place"), numeric: true },
            { key: "now", label: t("placeNow"), numeric: true },
            { key: "person", label: t("person") },
            { key: "points", label: t("pointsThen"), numeric: true },
          ]}
        >
          {places.map((member) => {
            const { before, after } = member;
            const move = moveOf(member);
            return (
              <tr key={member.username}>
                <td className="num font-semibold">{number(after.rank)}</td>
                <td className="num whitespace-nowrap">
                  <span className={cx("mr-2 text-xs", move.tone)}>{move.text}</span>
                  {number(before.rank)}
                </td>
                <th scope="row">
                  <a href={paths.person(member.username)}>{member.name}</a>
                  {before.level !== after.level && (
                    <span
                      className={cx(
                        "block text-xs font-normal",
                        after.level > before.level ? "text-good" : "text-warn",
                      )}
                    >
                      {t(after.level > before.level ? "levelUp" : "levelDown", {
                        level: levelName(after.level),
                      })}
                    </span>
                  )}
                </th>
                <td className="num">
                  {number(after.points)}
                  {before.points !== after.points && (
                    <span className="block text-xs text-ink-faint">
                      {t("was", { count: number(before.points) })}
                    </span>
                  )}
                </td>
              </tr>
            );
          })}
        </Table>
      </div>
    </>
  );
}
