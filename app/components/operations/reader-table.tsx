import type { ReaderRow } from "#app/domain/operations/job-queries.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { jobsAdminMessages } from "#app/i18n/messages/jobs-admin.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Table } from "#app/ui/table.tsx";
import { Moment } from "./moment.tsx";

/** How far each reader of the event log has come. */
export function ReaderTable({ readers, now }: { readers: ReaderRow[]; now: Date }) {
  const t = useT(jobsAdminMessages);
  const locale = useLocale();
  const columns = [
    { key: "reader", label: t("reader") },
    { key: "backlog", label: t("backlog"), numeric: true },
    { key: "oldest", label: t("oldest") },
    { key: "last", label: t("lastRead") },
  ];
  return (
    <Table label={t("eventLog")} columns={columns}>
      {readers.map(({ name, backlog, oldest, lastReadAt }) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          <td className="num">{formatNumber(backlog, locale)}</td>
          <td>
            {oldest ? (
              <Moment date={oldest} now={now} />
            ) : (
              <Badge tone="good" shape="disc">
                {t("upToDate")}
              </Badge>
            )}
          </td>
          <td>
            <Moment date={lastReadAt} now={now} />
          </td>
        </tr>
      ))}
    </Table>
  );
}
