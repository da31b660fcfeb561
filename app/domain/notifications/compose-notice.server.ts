import type { Locale } from "#app/i18n/index.ts";
import type { NoticeValues } from "#app/mail/templates/notice.ts";
import type { NoticeKind } from "#db/schema/notifications.ts";
import type { Sql } from "#db/types.ts";
import { honourTitle } from "./honour-title.server.ts";
import { noticeAbout } from "./notice-about.ts";
import { type NoticeFacts, noticeFacts } from "./notice-facts.server.ts";
import { NOTICE_REASONS } from "./notice-kinds.ts";
import { noticePath } from "./notice-path.ts";
import { plainExcerpt } from "./plain-excerpt.ts";

/** What the outbox holds about a notice until it is written. */
export type NoticeReason = {
  kind: NoticeKind;
  ideaId: string | null;
  commentId: string | null;
  timelineId: string | null;
  threadId?: string | null;
  postId?: string | null;
  threadCommentId?: string | null;
  articleId?: string | null;
  caseId?: string | null;
  actId?: string | null;
  honour?: string | null;
  actorId: string | null;
};

export type ComposedNotice = { to: string; locale: Locale; values: Omit<NoticeValues, "unsubscribePath"> };

type Row = NoticeFacts & {
  email: string;
  locale: Locale;
  name: string;
  byMail: boolean | null;
  actor: string | null;
};

/** Characters of somebody's words in a mail; the rest is one click away. */
const WORDS_IN_MAIL = 1500;

/** Characters read for them: enough for the marks that are taken out. */
const SOURCE = 6000;

/**
 * A notice as it may be told at this moment, or null when its reason is gone: no longer public, taken back, or the
 * person has left or does not want such mail any more.
 */
export async function composeNotice(
  sql: Sql,
  memberId: string,
  reason: NoticeReason,
): Promise<ComposedNotice | null> {
  const [member] = await sql<{ locale: Locale }[]>`select locale from members where id = ${memberId}`;
  if (!member) return null;
  const { columns, joins } = noticeFacts(sql, { locale: member.locale, wordsLength: SOURCE });
  const [row] = await sql<Row[]>`
    select m.email, m.locale, m.display_name as name, np.by_mail as "byMail", by.display_name as actor, ${columns}
    from (select ${memberId}::uuid as member_id, ${reason.kind}::text as kind, ${reason.ideaId}::uuid as idea_id,
      ${reason.commentId}::uuid as comment_id, ${reason.timelineId}::uuid as timeline_id,
      ${reason.threadId ?? null}::uuid as thread_id, ${reason.postId ?? null}::uuid as post_id,
      ${reason.threadCommentId ?? null}::uuid as thread_comment_id, ${reason.articleId ?? null}::uuid as article_id,
      ${reason.caseId ?? null}::uuid as case_id, ${reason.actId ?? null}::uuid as act_id,
      ${reason.honour ?? null}::text as honour) n
    join members m on m.id = n.member_id and m.closed_at is null and m.email_verified_at is not null and m.email is not null
    ${joins}
    left join members by on by.id = ${reason.actorId}
    left join notice_preferences np on np.member_id = m.id and np.kind = n.kind`;
  const path = row && noticePath(row);
  if (!path) return null;
  const wanted = row.byMail ?? NOTICE_REASONS.find(({ kind }) => kind === reason.kind)!.byMail;
  if (!wanted) return null;
  return {
    to: row.email,
    locale: row.locale,
    values: {
      kind: reason.kind,
      about: noticeAbout(row),
      name: row.name,
      actor: row.actor ?? "",
      title: honourTitle(row, row.locale)!,
      path,
      status: row.status?.[row.locale] ?? "",
      otherTitle: row.otherTitle ?? "",
      step: row.step,
      honour: row.honour,
      words: plainExcerpt(row.words ?? "", WORDS_IN_MAIL),
      own: row.own,
    },
  };
}
