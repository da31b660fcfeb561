import type { MailRow } from "#app/domain/notifications/mail-queries.server.ts";
import { jobsAdminMessages } from "#app/i18n/messages/jobs-admin.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Table } from "#app/ui/table.tsx";
import { MailStateBadge } from "./mail-state-badge.tsx";
import { Moment } from "./moment.tsx";

export function MailTable({ mails, now }: { mails: MailRow[]; now: Date }) {
  const t = useT(jobsAdminMessages);
  const columns = [
    { key: "subject", label: t("subject") },
    { key: "to", label: t("recipient") },
    { key: "state", label: t("state") },
    { key: "written", label: t("written") },
  ];
  return (
    <Table label={t("tableLabel")} columns={columns}>
      {mails.map((mail) => (
        <tr key={mail.id}>
          <th scope="row" className="min-w-56">
            <a href={paths.adminMail(mail.id)}>{mail.subject ?? t("notWritten")}</a>
            {mail.lastError && <span className="mt-0.5 line-clamp-1 block text-xs font-normal text-bad">{mail.lastError}</span>}
          </th>
          <td>{mail.to}</td>
          <td>
            <MailStateBadge state={mail.state} />
          </td>
          <td>
            <Moment date={mail.createdAt} now={now} />
          </td>
        </tr>
      ))}
    </Table>
  );
}
