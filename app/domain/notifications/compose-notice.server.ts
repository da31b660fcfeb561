import type { Locale } from "#app/i18n/index.ts";
import type { NoticeValues } from "#app/mail/templates/notice.ts";
import { paths } from "#app/paths.ts";
import type { Translated } from "#db/columns.ts";
import type { NoticeKind } from "#db/schema/notifications.ts";
import type { Sql } from "#db/types.ts";
import { NOTICE_REASONS } from "./notice-kinds.ts";
import { plainExcerpt } from "./plain-excerpt.ts";

/** What the outbox holds about a notice until it is written. */
export type NoticeReason = {
  kind: NoticeKind;
  ideaId: string;
  commentId: string | null;
  timelineId: string | null;
  actorId: string | null;
};

export type ComposedNotice = { to: string; locale: Locale; values: Omit<NoticeValues, "unsubscribePath"> };

type Row = {
  email: string;
  locale: Locale;
  name: string;
  byMail: boolean;
  own: boolean;
  actor: string | null;
  number: number;
  slug: string;
  title: string;
  commentNumber: number | null;
  commentSource: string | null;
  timelineSource: string | null;
  status: Translated | null;
  otherTitle: string | null;
};

/** Characters of somebody's words in a mail; the rest is one click away. */
const WORDS_IN_MAIL = 1500;

/**
 * A notice as it may be told at this moment, or null when its reason is gone: no longer public, taken back, or the
 * person has left or does not want such mail any more.
 */
export async function composeNotice(
  sql: Sql,
  memberId: string,
  reason: NoticeReason,
): Promise<ComposedNotice | null> {
  const [row] = await sql<Row[]>`
    select m.email, m.locale, m.display_name as name, p.by_mail as "byMail", c.author_id is not distinct from m.id as own,
      a.display_name as actor, i.number::int as number, i.slug, i.title, c.number::int as "commentNumber",
      c.source as "commentSource", t.source as "timelineSource", s.name as status, o.title as "otherTitle"
    from members m
    join ideas i on i.id = ${reason.ideaId} and i.visibility = 'public'
    left join ideas o on o.id = i.merged_into_id and o.visibility = 'public'
    left join idea_comments c on c.id = ${reason.commentId} and c.visibility = 'public' and c.deleted_at is null
    left join idea_timeline t on t.id = ${reason.timelineId} and t.undone_at is null
    left join statuses s on s.id = t.to_status_id
    left join members a on a.id = ${reason.actorId}
    left join notice_preferences p on p.member_id = m.id and p.kind = ${reason.kind}
    where m.id = ${memberId} and m.closed_at is null and m.email_verified_at is not null and m.email is not null
      and (${reason.commentId}::uuid is null or c.id is not null)
      and (${reason.timelineId}::uuid is null or t.id is not null)
      and (${reason.kind} <> 'extension' or c.extension_at is not null)
      and (${reason.kind} <> 'merge' or o.id is not null)`;
  if (!row) return null;
  const wanted = row.byMail ?? NOTICE_REASONS.find(({ kind }) => kind === reason.kind)!.byMail;
  if (!wanted) return null;
  const idea = { number: row.number, slug: row.slug };
  return {
    to: row.email,
    locale: row.locale,
    values: {
      kind: reason.kind,
      name: row.name,
      actor: row.actor ?? "",
      ideaTitle: row.title,
      path: row.commentNumber ? paths.comment(row.commentNumber) : paths.idea(idea),
      status: row.status?.[row.locale] ?? "",
      otherTitle: row.otherTitle ?? "",
      words: plainExcerpt(row.commentSource ?? row.timelineSource ?? "", WORDS_IN_MAIL),
      own: row.own,
    },
  };
}
