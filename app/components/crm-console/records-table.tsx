import { When } from "#app/components/crm/when.tsx";
import type { RecordItem } from "#app/domain/crm/console/record-queries.server.ts";
import { crmConsoleMessages } from "#app/i18n/messages/crm-console.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Badge, type BadgeShape, type BadgeTone } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import { Table } from "#app/ui/table.tsx";

const LOOKS: Record<RecordItem["state"], { tone: BadgeTone; shape: BadgeShape }> = {
  pending: { tone: "info", shape: "half" },
  sent: { tone: "good", shape: "disc" },
  dead: { tone: "bad", shape: "dash" },
  cancelled: { tone: "outline", shape: "dash" },
};

type RecordsTableProps = {
  connectionId: string;
  records: RecordItem[];
  /** The CRM has records of its own, with ids. */
  hasRecords: boolean;
  now: Date;
};

/** Contacts as one CRM knows them, and how telling it about them stands. */
export function RecordsTable({ connectionId, records, hasRecords, now }: RecordsTableProps) {
  const t = useT(crmConsoleMessages);
  const columns = [
    { key: "contact", label: t("contact") },
    { key: "state", label: t("status") },
    ...(hasRecords ? [{ key: "remote", label: t("inTheCrm") }] : []),
    { key: "changed", label: t("changed") },
  ];
  return (
    // A heading that is only heard is out of the flow; it must scroll with its column.
    <Card as="div" padded={false} className="[&>.table-wrap]:relative">
      <Table label={t("recordsCaption")} columns={columns}>
        {records.map((record) => (
          <tr key={record.contactId}>
            <td className="min-w-36">
              <a className="font-medium" href={paths.adminConnectionRecord(connectionId, record.contactId)}>
                {record.name || t("unnamed")}
              </a>
              {record.company && <p className="text-xs text-ink-soft">{record.company}</p>}
            </td>
            <td>
              <Badge {...LOOKS[record.state]}>{t(`one_${record.state}`)}</Badge>
              {record.errorKind && record.state !== "sent" && (
                <p className="mt-1 text-xs text-ink-soft">{t(`failure_${record.errorKind}`)}</p>
              )}
            </td>
            {hasRecords && (
              <td>
                <Remote record={record} />
              </td>
            )}
            <td className="whitespace-nowrap text-ink-soft">
              <When date={record.updatedAt} now={now} />
            </td>
          </tr>
        ))}
      </Table>
    </Card>
  );
}

function Remote({ record: { found, remoteId } }: { record: RecordItem }) {
  const t = useT(crmConsoleMessages);
  if (remoteId) return <span className="font-mono text-xs break-all">{remoteId}</span>;
  if (found === "ambiguous") return <Badge tone="warn">{t("severalFit")}</Badge>;
  return <span className="text-ink-soft">{found === "missing" ? t("notThere") : t("notLookedUp")}</span>;
}
