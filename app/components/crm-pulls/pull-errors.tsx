import { PULL_ERRORS_SHOWN } from "#app/domain/crm/pulls/pull-limits.ts";
import type { PullsPage } from "#app/domain/crm/pulls/pull-queries.server.ts";
import { formatDateTime } from "#app/i18n/format.ts";
import { crmPullsMessages } from "#app/i18n/messages/crm-pulls.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Card } from "#app/ui/card.tsx";
import { Table } from "#app/ui/table.tsx";

/** Records that a reading left as they are, and why. */
export function PullErrors({ errors }: { errors: NonNullable<PullsPage["errors"]> }) {
  const t = useT(crmPullsMessages);
  const locale = useLocale();
  return (
    <Card as="div" id="left" padded={false} title={t("errorsTitle")}>
      <p className="px-4 pb-3 text-sm text-ink-soft sm:px-5">
        {t("errorsLead", { count: errors.count, when: formatDateTime(errors.startedAt, locale) })}
        {errors.count > errors.rows.length && ` ${t("errorsMore", { count: PULL_ERRORS_SHOWN })}`}
      </p>
      <Table
        label={t("errorsTitle")}
        columns={[
          { key: "record", label: t("columnRecord") },
          { key: "remote", label: t("columnRemote") },
          { key: "reason", label: t("columnReason") },
          { key: "contact", label: t("columnContact") },
        ]}
      >
        {errors.rows.map((row) => (
          <tr key={row.remoteId}>
            <td className="min-w-40 font-medium">{row.label}</td>
            <td className="font-mono text-xs break-all text-ink-soft">{row.remoteId}</td>
            <td className="min-w-56">{t(`reason_${row.reason}`)}</td>
            <td className="whitespace-nowrap">
              {row.contactId && <a href={paths.adminContact(row.contactId)}>{t("seeContact")}</a>}
            </td>
          </tr>
        ))}
      </Table>
    </Card>
  );
}
