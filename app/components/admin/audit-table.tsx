import type { AuditRow } from "#app/domain/community/audit-queries.server.ts";
import type { AuditAction } from "#app/domain/core/audit-actions.ts";
import { formatDateTime } from "#app/i18n/format.ts";
import { adminMessages } from "#app/i18n/messages/admin.ts";
import { auditMessages } from "#app/i18n/messages/audit.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Card } from "#app/ui/card.tsx";
import { Table } from "#app/ui/table.tsx";

/** "from: member, to: agent": short enough for a cell, whatever a command wrote down. */
const detailText = (detail: Record<string, unknown>) =>
  Object.entries(detail)
    .filter(([, value]) => value !== null && value !== "")
    .map(
      ([key, value]) =>
        `${key}: ${Array.isArray(value) ? value.join(", ") : typeof value === "object" ? JSON.stringify(value) : String(value)}`,
    )
    .join(" · ");

export function AuditTable({ entries }: { entries: AuditRow[] }) {
  const t = useT(adminMessages);
  const act = useT(auditMessages);
  const locale = useLocale();
  const columns = [
    { key: "when", label: t("columnWhen") },
    { key: "who", label: t("columnWho") },
    { key: "what", label: t("columnWhat") },
    { key: "target", label: t("columnTarget") },
    { key: "detail", label: t("columnDetail") },
  ];
  return (
    // A heading that is only heard is out of the flow; it must scroll with its column.
    <Card as="div" padded={false} className="[&>.table-wrap]:relative">
      <Table label={t("auditTitle")} columns={columns}>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <td className="min-w-36 text-ink-soft">
              <time dateTime={entry.createdAt.toISOString()}>{formatDateTime(entry.createdAt, locale)}</time>
            </td>
            <td className="whitespace-nowrap">
              {entry.actor ? (
                <a href={paths.adminAudit({ actor: entry.actor.username })}>{entry.actor.displayName}</a>
              ) : (
                t("system")
              )}
            </td>
            <td className="whitespace-nowrap">
              <a href={paths.adminAudit({ action: entry.action })}>{act(entry.action as AuditAction)}</a>
            </td>
            <td>
              <a
                href={paths.adminAudit({ target: `${entry.targetKind}:${entry.targetId}` })}
                className="block max-w-48 truncate"
              >
                {entry.person ? entry.person.displayName : `${entry.targetKind} ${entry.targetId}`}
              </a>
            </td>
            <td className="max-w-96 min-w-48 text-ink-soft wrap-anywhere">{detailText(entry.detail)}</td>
          </tr>
        ))}
      </Table>
    </Card>
  );
}
