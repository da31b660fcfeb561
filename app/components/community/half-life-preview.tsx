import { PREVIEW_PLACES } from "#app/domain/community/category-limits.ts";
import type { PreviewRow } from "#app/domain/ideas/half-life-preview-queries.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { statusesAdminMessages } from "#app/i18n/messages/statuses-admin.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { cx } from "#app/ui/class-names.ts";
import { Table } from "#app/ui/table.tsx";

/** The first places of Popular as they would be, with where each idea comes from and which ones leave. */
export function HalfLifePreview({ days, rows }: { days: number; rows: PreviewRow[] }) {
  const t = useT(statusesAdminMessages);
  const locale = useLocale();
  const changed = rows.filter((row) => row.after <= PREVIEW_PLACES && row.after !== row.before).length;
  const moveOf = (row: PreviewRow) => {
    if (row.after > PREVIEW_PLACES) return { text: t("previewLeaves"), tone: "text-warn" };
    if (row.before > PREVIEW_PLACES) return { text: t("previewEnters"), tone: "text-good" };
    if (row.before === row.after) return { text: t("previewStays"), tone: "text-ink-faint" };
    const count = Math.abs(row.before - row.after);
    return row.after < row.before
      ? { text: t("previewUp", { count }), tone: "text-good" }
      : { text: t("previewDown", { count }), tone: "text-warn" };
  };
  if (rows.length === 0) return <p className="mt-4 text-sm text-ink-soft">{t("previewEmpty")}</p>;
  return (
    <div className="mt-5" id="preview">
      <h3 className="text-sm font-semibold">{t("previewTitle", { days })}</h3>
      <p className="mt-1 text-sm text-ink-soft">
        {changed === 0 ? t("previewSame") : t("previewChanges", { count: changed })} {t("previewText")}
      </p>
      <div className="mt-3 rounded-lg border border-line bg-surface">
        <Table
          label={t("previewTitle", { days })}
          columns={[
            { key: "after", label: t("previewPlace"), numeric: true },
            { key: "before", label: t("previewNow"), numeric: true },
            { key: "idea", label: t("previewIdea") },
            { key: "votes", label: t("previewVotes"), numeric: true },
          ]}
        >
          {rows.map((row) => {
            const move = moveOf(row);
            return (
              <tr key={row.number} className={cx(row.after > PREVIEW_PLACES && "text-ink-faint")}>
                <td className="num font-semibold">{row.after > PREVIEW_PLACES ? "–" : row.after}</td>
                <td className="num whitespace-nowrap">
                  <span className={cx("mr-2 text-xs", move.tone)}>{move.text}</span>
                  {row.before > PREVIEW_PLACES ? "–" : row.before}
                </td>
                <td>
                  <a href={paths.idea(row)}>{row.title}</a>
                </td>
                <td className="num">{formatNumber(row.votes, locale)}</td>
              </tr>
            );
          })}
        </Table>
      </div>
    </div>
  );
}
