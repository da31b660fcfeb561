import { useFetcher } from "@remix-run/react";
import type { CaseRow as Row } from "#app/domain/cases/desk-queries.server.ts";
import { formatDateTime, formatRelative } from "#app/i18n/format.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { serviceMessages } from "#app/i18n/messages/service-desk.ts";
import { paths } from "#app/paths.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { timeLeft } from "../time-left.ts";
import { TimeLeftMark } from "../time-left-mark.tsx";

type CaseRowProps = { row: Row; locale: Locale; now: Date; here: string };

/** One case on the desk: how pressing it is, what it is about, who has it. */
export function CaseRow({ row, locale, now, here }: CaseRowProps) {
  const t = translator(serviceMessages, locale);
  const { urgency, words } = timeLeft(row, locale, now);
  return (
    <li className="case-row" data-desk-row={row.number}>
      <TimeLeftMark
        urgency={urgency}
        words={words}
        title={
          row.dueAt
            ? `${formatDateTime(row.dueAt, locale)}, ${t(row.answered ? "untilEnd" : "untilFirst")}`
            : undefined
        }
      />
      <div className="min-w-0">
        <a className="case-row-title" href={paths.serviceCase(row.number)} data-desk-link>
          {row.title}
        </a>
        <p className="case-row-meta">
          <span>{t("caseNumber", { number: String(row.number) })}</span>
          <span>{row.customer}</span>
          <span>{t(`reason_${row.reason}`)}</span>
          <time dateTime={row.openedAt.toISOString()} title={formatDateTime(row.openedAt, locale)}>
            {formatRelative(row.openedAt, locale, now)}
          </time>
        </p>
      </div>
      <div className="case-row-end">
        {row.urgent && <Badge tone="bad">{t("urgent")}</Badge>}
        {row.customerWrote && row.state === "open" && <Badge tone="info">{t("customerWrote")}</Badge>}
        {row.isPrivate && (
          <span className="inline-flex items-center gap-1.5 text-ink-faint" title={t("private")}>
            <Icon name="lock" />
            <span className="visually-hidden">{t("private")}</span>
          </span>
        )}
        {row.assignee ? (
          <span className="case-row-who">
            <Avatar id={row.assignee.id} name={row.assignee.name} src={row.assignee.avatarUrl} size="xs" />
            <span className="truncate">{row.assignee.name}</span>
          </span>
        ) : (
          row.state !== "resolved" && (
            <TakeForm row={row} here={here} label={t("take")} named={t("takeNamed", { title: row.title })} />
          )
        )}
      </div>
    </li>
  );
}

type TakeFormProps = { row: Row; here: string; label: string; named: string };

function TakeForm({ row, here, label, named }: TakeFormProps) {
  const fetcher = useFetcher();
  return (
    <fetcher.Form method="post" action={paths.serviceCase(row.number)} preventScrollReset>
      <input type="hidden" name="act" value="take" />
      <input type="hidden" name="next" value={here} />
      <Button size="sm" pending={fetcher.state !== "idle"} data-desk-take aria-label={named}>
        {label}
      </Button>
    </fetcher.Form>
  );
}
