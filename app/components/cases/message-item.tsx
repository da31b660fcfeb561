import { StoredHtml } from "#app/components/ideas/stored-html.tsx";
import type { CaseMessage } from "#app/domain/cases/case-message.ts";
import { formatDateTime, formatRelative } from "#app/i18n/format.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { casesMessages } from "#app/i18n/messages/cases.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Badge } from "#app/ui/badge.tsx";

type MessageItemProps = { message: CaseMessage; reader: "customer" | "agent"; locale: Locale; now: Date };

/** Somebody's words in a case. */
export function MessageItem({ message, reader, locale, now }: MessageItemProps) {
  const t = translator(casesMessages, locale);
  const { kind, author, sender, createdAt } = message;
  const byTeam = kind === "agent" || kind === "note";
  const mine = reader === "agent" ? byTeam : !byTeam;
  const name = author?.name ?? sender ?? t("somebody");
  return (
    <li
      className="case-message"
      data-kind={kind}
      data-side={mine ? "own" : "other"}
      id={`message-${message.id}`}
    >
      <div className="case-by">
        <Avatar id={author?.id ?? message.id} name={name} src={author?.avatarUrl ?? null} size="xs" />
        <strong>{name}</strong>
        {kind === "agent" && reader === "customer" && <Badge tone="action">{t("team")}</Badge>}
        {kind === "note" && <Badge tone="warn">{t("noteBadge")}</Badge>}
        {kind === "moved" && <Badge tone="outline">{t("movedBadge")}</Badge>}
        <time dateTime={createdAt.toISOString()} title={formatDateTime(createdAt, locale)}>
          {formatRelative(createdAt, locale, now)}
        </time>
        {message.via === "mail" && <span>{t("byMail")}</span>}
      </div>
      {sender && <p className="mb-2 text-xs text-warn">{t("strangerMail", { address: sender })}</p>}
      <StoredHtml html={message.html} />
    </li>
  );
}
