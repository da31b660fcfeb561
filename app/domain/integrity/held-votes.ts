import { FROM_COMMENT, FROM_POST } from "#app/domain/ideas/converted-comments.ts";

/**
 * SQL of the one truth about quarantine: which votes a signal holds that was not released. `quarantined_at` of a vote
 * repeats the answer where votes are counted; what casts, copies or counts votes asks here. A person can see to it that
 * a vote is another row (withdraw and cast again, a merge, a conversion), but not that it is another vote.
 *
 * Arguments are column expressions or placeholders. Nearly nobody has votes held, so each asks about the member first:
 * one look into an index.
 */
const heldOf = (member: string, columns: string) => `
  select ${columns} from quarantined_votes q join vote_signals s on s.id = q.signal_id and s.state <> 'released'
  where q.member_id = ${member}`;

/** Held on the idea itself, or on one that was merged into it, at whatever depth. */
export const heldOnIdea = (idea: string, member: string): string => `exists (
  with recursive held as (
    ${heldOf(member, "q.target_id as id")} and q.kind = 'idea'
    union select i.merged_into_id from held h join ideas i on i.id = h.id where i.merged_into_id is not null
  ) select 1 from held where id = ${idea})`;

/** Comment and post are one text, before and after a conversion. */
const isSame = (comment: string, post: string) => `(
  exists (select 1 from idea_comments c where c.id = ${comment} and c.external_source = '${FROM_POST}' and c.external_id = ${post}::text)
  or exists (select 1 from posts p where p.id = ${post} and p.source_system = '${FROM_COMMENT}' and p.source_id = ${comment}::text))`;

export const heldOnComment = (comment: string, member: string): string => `exists (
  ${heldOf(member, "1")} and case q.kind when 'comment' then q.target_id = ${comment}
    when 'post' then ${isSame(comment, "q.target_id")} else false end)`;

export const heldOnPost = (post: string, member: string): string => `exists (
  ${heldOf(member, "1")} and case q.kind when 'post' then q.target_id = ${post}
    when 'comment' then ${isSame("q.target_id", post)} else false end)`;
