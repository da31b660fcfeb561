import { StatusBadge } from "#app/components/ideas/status-badge.tsx";
import type { AdminStatus } from "#app/domain/community/status-queries.server.ts";
import { statusesAdminMessages } from "#app/i18n/messages/statuses-admin.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";
import { Table } from "#app/ui/table.tsx";

export function StatusTable({ statuses }: { statuses: AdminStatus[] }) {
  const t = useT(statusesAdminMessages);
  const locale = useLocale();
  return (
    <Card as="div" padded={false}>
      <Table
        label={t("statuses")}
        columns={[
          { key: "status", label: t("columnStatus") },
          { key: "kind", label: t("columnKind") },
          { key: "milestone", label: t("columnMilestone") },
          { key: "order", label: t("columnOrder"), numeric: true },
          { key: "act", label: t("columnAct"), hidden: true },
        ]}
      >
        {statuses.map((status) => (
          <tr key={status.id}>
            <th scope="row">
              <span className="flex flex-wrap items-center gap-2">
                <StatusBadge status={{ category: status.category, name: status.name[locale] }} />
                {status.initial && <Badge tone="outline">{t("initialBadge")}</Badge>}
                {status.archived && <Badge tone="outline">{t("endsVotesBadge")}</Badge>}
                {status.retired && <Badge tone="outline">{t("retiredBadge")}</Badge>}
              </span>
            </th>
            <td>{t(`kind_${status.category}`)}</td>
            <td className={status.milestone ? undefined : "text-ink-faint"}>
              {t(`milestone_${status.milestone ?? "none"}`)}
            </td>
            <td className="num">{status.position}</td>
            <td className="text-right">
              <ButtonLink
                size="sm"
                href={`${paths.adminStatuses()}?edit=${status.id}`}
                aria-label={t("editNamed", { name: status.name[locale] })}
              >
                {t("edit")}
              </ButtonLink>
            </td>
          </tr>
        ))}
      </Table>
    </Card>
  );
}
