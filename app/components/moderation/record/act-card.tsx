import type { ReactNode } from "react";
import type { ActRow } from "#app/domain/moderation/review-views.ts";
import { formatDate, formatDateTime, formatRelative } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/index.ts";
import { moderationMessages } from "#app/i18n/messages/moderation.ts";
import { recordMessages } from "#app/i18n/messages/moderation-record.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import { ACT_ICONS, ACT_TONES, aboutText } from "../words-for.ts";

type ActCardProps = {
  act: ActRow;
  locale: Locale;
  now: Date;
  /** Buttons: to take it back. */
  children?: ReactNode;
};

/** What was decided, by whom, why, and what became of it. */
export function ActCard({ act, locale, now, children }: ActCardProps) {
  const t = useT(recordMessages);
  const m = useT(moderationMessages);
  const undone = act.undoneAt !== null;
  const about = aboutText(m, act.kind, act.excerpt);
  return (
    <li className="act-card" data-undone={undone || undefined}>
      <span className="act-icon" data-tone={undone ? undefined : ACT_TONES[act.act]}>
        <Icon name={ACT_ICONS[act.act]} />
      </span>
      <div className="min-w-0">
        <p className="act-head">
          <span className="font-semibold">{m(`act_${act.act}`)}</span>
          {act.reason !== "fine" && <span>{m(`reason_${act.reason}`)}</span>}
          {act.until && <span>{t("until", { date: formatDate(act.until, locale) })}</span>}
          {undone && <Badge>{t("undone")}</Badge>}
          {act.appeal && (
            <Badge tone={act.appeal.upheld ? "good" : act.appeal.decidedAt ? "neutral" : "warn"}>
              {t(
                act.appeal.decidedAt ? (act.appeal.upheld ? "appealUpheld" : "appealRefused") : "appealOpen",
              )}
            </Badge>
          )}
        </p>
        {act.excerpt && (
          <p className="act-excerpt">{act.path && !undone ? <a href={act.path}>{about}</a> : about}</p>
        )}
        {act.words && <blockquote className="act-words">{act.words}</blockquote>}
        {act.note && (
          <p className="act-note">
            <Icon name="lock" />
            {act.note}
          </p>
        )}
        <p className="act-meta">
          <span>{act.automated ? m("byRule") : (act.actor?.name ?? m("nobody"))}</span>
          {act.member && (
            <a href={paths.moderationMember(act.member.username)}>{t("about", { name: act.member.name })}</a>
          )}
          <RelativeTime
            date={act.at}
            text={formatRelative(act.at, locale, now)}
            title={formatDateTime(act.at, locale)}
          />
          {act.rule && <span>{act.rule}</span>}
        </p>
        {children}
      </div>
    </li>
  );
}
