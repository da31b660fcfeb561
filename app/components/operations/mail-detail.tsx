import { Page } from "#app/components/shell/page.tsx";
import type { MailRow } from "#app/domain/notifications/mail-queries.server.ts";
import { formatDateTime } from "#app/i18n/format.ts";
import { jobsAdminMessages } from "#app/i18n/messages/jobs-admin.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { Button } from "#app/ui/button.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { LinkedText } from "./linked-text.tsx";
import { MailStateBadge } from "./mail-state-badge.tsx";

type MailDetailProps = {
  mail: MailRow;
  /** Null for a notice that is not written yet. */
  text: string | null;
  /** A link in it is kept from view. */
  hidden: boolean;
};

/** One mail of the outbox: what it says at the left, what became of it at the side. */
export function MailDetail({ mail, text, hidden }: MailDetailProps) {
  const t = useT(jobsAdminMessages);
  const title = mail.subject ?? t("notWritten");
  return (
    <Page
      title={title}
      before={
        <Breadcrumb
          label={t("mailsTitle")}
          items={[{ href: paths.adminMails(), label: t("backToMails") }, { label: title }]}
        />
      }
      actions={
        <>
          {text !== null && (
            <ButtonLink
              href={paths.adminMailHtml(mail.id)}
              data-document
              target="_blank"
              icon="external-link"
            >
              {t("openHtml")}
            </ButtonLink>
          )}
          {(mail.state === "failed" || mail.state === "queued") && (
            <form method="post" action={paths.adminMailRetry(mail.id)}>
              <Button variant="primary" icon="refresh-cw">
                {t("retryMail")}
              </Button>
            </form>
          )}
        </>
      }
      aside={<MailFacts mail={mail} />}
      asideLabel={t("state")}
    >
      <div className="space-y-4">
        {hidden && <Notice tone="info">{t("hiddenLink")}</Notice>}
        {mail.state === "dropped" && <Notice tone="info">{t("droppedWhy")}</Notice>}
        <Card as="div">
          {text === null ? <p className="text-ink-soft">{t("noText")}</p> : <LinkedText text={text} />}
        </Card>
      </div>
    </Page>
  );
}

function MailFacts({ mail }: { mail: MailRow }) {
  const t = useT(jobsAdminMessages);
  const locale = useLocale();
  const facts: [string, string | null][] = [
    [t("recipient"), mail.to],
    [t("written"), formatDateTime(mail.createdAt, locale)],
    [t("sent"), mail.state === "sent" && mail.sentAt ? formatDateTime(mail.sentAt, locale) : null],
    [t("attempts"), mail.attempts > 0 ? String(mail.attempts) : null],
    [t("template"), mail.template],
    [t("language"), mail.locale],
    [t("lastError"), mail.lastError],
  ];
  return (
    <Card as="div">
      <MailStateBadge state={mail.state} />
      <dl className="mt-4 space-y-3 text-sm">
        {facts.map(
          ([label, value]) =>
            value && (
              <div key={label}>
                <dt className="text-xs text-ink-faint">{label}</dt>
                <dd className="break-words">{value}</dd>
              </div>
            ),
        )}
      </dl>
    </Card>
  );
}
