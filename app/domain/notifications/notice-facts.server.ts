import { openToSql } from "#app/domain/core/circle-sql.ts";
import type { Translated } from "#db/columns.ts";
import type { ThreadStepKind } from "#db/schema/forum.ts";
import type { Sql } from "#db/types.ts";

/** What a notice speaks of, as far as it may still be spoken of. */
export type NoticeFacts = {
  /** Null when it is not public any more. */
  title: string | null;
  ideaNumber: number | null;
  ideaSlug: string | null;
  commentNumber: number | null;
  threadNumber: number | null;
  threadSlug: string | null;
  answerNumber: number | null;
  remarkNumber: number | null;
  articleNumber: number | null;
  articleSlug: string | null;
  caseNumber: number | null;
  /** The case is the reader's own, not one they work on. */
  ownCase: boolean;
  status: Translated | null;
  /** The idea it was merged into, the question it repeats. */
  otherTitle: string | null;
  step: ThreadStepKind | null;
  /** Somebody's words, in Markdown. */
  words: string | null;
  /** Of the decision that a moderator took about the reader. */
  actNumber: number | null;
  /** As in `notices.honour`. */
  honour: string | null;
  /** Username of the reader, whose profile shows what they earned. */
  reader: string;
  /** The reader wrote what was accepted or adopted. */
  own: boolean;
};

/**
 * Columns of `NoticeFacts` and the joins they come from, for rows `n` that have the references of a notice, its
 * `kind` and its `member_id`. `locale` chooses the article's language where it has more than one.
 */
export function noticeFacts(sql: Sql, { locale, wordsLength }: { locale: string; wordsLength: number }) {
  const spokenOf = sql`case
    when n.idea_id is not null then case when (n.comment_id is null or c.id is not null) and (n.timeline_id is null or t.undone_at is null)
      and (n.kind <> 'merge' or o.id is not null) and (n.kind <> 'extension' or c.extension_at is not null) then i.title end
    when n.thread_id is not null then case when (n.post_id is null or p.id is not null)
      and (n.thread_comment_id is null or r.id is not null) and (n.kind <> 'solution' or th.accepted_post_id = p.id) then th.title end
    when n.article_id is not null then a.title
    when n.case_id is not null then k.title
    when n.act_id is not null then act.number::text
    else case split_part(n.honour, ':', 1)
      when 'level' then (select l.name->>${locale} from levels l where l.rank = split_part(n.honour, ':', 2)::int)
      when 'badge' then (select b.name->>${locale} from badges b where b.id = split_part(n.honour, ':', 2)::uuid)
      when 'power' then n.honour
      else (select at.name->>${locale} from ambassador_tiers at where at.slug = split_part(n.honour, ':', 2)) end end`;
  return {
    columns: sql`${spokenOf} as title, i.number::int as "ideaNumber", i.slug as "ideaSlug", c.number::int as "commentNumber",
      th.number::int as "threadNumber", th.slug as "threadSlug", p.number::int as "answerNumber", r.number::int as "remarkNumber",
      a.number::int as "articleNumber", a.slug as "articleSlug", k.number::int as "caseNumber",
      k.customer_id is not distinct from n.member_id as "ownCase",
      act.number::int as "actNumber", n.honour, me.username as reader, s.name as status,
      coalesce(o.title, oth.title) as "otherTitle", st.kind as step,
      left(coalesce(c.source, t.source, case when th.converted_idea_id is null then r.source end, st.note,
        case when th.converted_idea_id is null then p.source end, a.summary,
        case when n.honour like 'appeal:%' then ap.answer else act.words end), ${wordsLength}) as words,
      coalesce(c.author_id, p.author_id) is not distinct from n.member_id as own`,
    joins: sql`
      left join ideas i on i.id = n.idea_id and ${sql.unsafe(openToSql("i", "n.member_id"))}
      left join ideas o on n.kind = 'merge' and o.id = i.merged_into_id and o.visibility = 'public'
      left join idea_comments c on c.id = n.comment_id and c.visibility = 'public' and c.deleted_at is null
      left join idea_timeline t on t.id = n.timeline_id
      left join statuses s on s.id = t.to_status_id
      left join threads th on th.id = n.thread_id and ${sql.unsafe(openToSql("th", "n.member_id"))} and (th.converted_idea_id is null
        or exists (select 1 from ideas ci where ci.id = th.converted_idea_id and ci.visibility = 'public'))
      left join thread_steps st on st.id = n.timeline_id
      left join threads oth on oth.id = st.other_thread_id and oth.visibility = 'public'
      left join posts p on p.id = n.post_id and p.visibility = 'public' and p.deleted_at is null
      left join thread_comments r on r.id = n.thread_comment_id and r.visibility = 'public' and r.deleted_at is null
      left join lateral (select ar.number, tr.slug, tr.title, tr.summary from articles ar
        join article_translations tr on tr.article_id = ar.id
        where ar.id = n.article_id and ar.retired_at is null
        order by tr.language = ${locale} desc, tr.language = ar.source_language desc limit 1) a on true
      left join moderation_acts act on act.id = n.act_id and act.member_id = n.member_id
      left join appeals ap on ap.act_id = act.id
      join members me on me.id = n.member_id
      left join cases k on k.id = n.case_id and (k.customer_id = n.member_id
        or exists (select 1 from members ag where ag.id = n.member_id and ag.role in ('agent', 'admin')))`,
  };
}
