import type { MailRow } from "#app/domain/notifications/mail-queries.server.ts";
import { jobsAdminMessages } from "#app/i18n/messages/jobs-admin.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { MailStateBadge } from "./mail-state-badge.tsx";
import { Moment } from "./moment.tsx";

/** The outbox as rows: what, to whom and when, and what became of it; the whole row leads to the mail. */
export function MailList({ mails, now }: { mails: MailRow[]; now: Date }) {
  const t = useT(jobsAdminMessages);
  return (
    <ol className="card rows overflow-hidden" aria-label={t("tableLabel")}>
      {mails.map((mail) => (
        <li
          key={mail.id}
          className="relative flex items-start gap-4 px-4 py-3 text-sm hover:bg-ink/3 sm:px-5"
        >
          <div className="min-w-0 flex-1">
            <a
              href={paths.adminMail(mail.id)}
              className="block font-medium break-words text-ink no-underline after:absolute after:inset-0"
            >
              {mail.subject ?? t("notWritten")}
            </a>
            <p className="mt-0.5 flex flex-wrap gap-x-2 text-xs text-ink-soft">
              <span className="break-all">{mail.to}</span>
              <span aria-hidden="true">·</span>
              <Moment date={mail.createdAt} now={now} />
            </p>
            {mail.lastError && (
              <p className="mt-0.5 line-clamp-1 text-xs break-words text-bad">{mail.lastError}</p>
            )}
          </div>
          <MailStateBadge state={mail.state} />
        </li>
      ))}
    </ol>
  );
}
