import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { newEvent } from "#app/domain/core/record-event.server.ts";
import { heldOnPost } from "#app/domain/integrity/held-votes.ts";
import type { Visibility } from "#db/schema/ideas.ts";
import type { Sql } from "#db/types.ts";
import { canSeeThread, canVoteHelpful } from "./policy.ts";

type SetHelpful = { number: number; on: boolean; now?: Date };
export type Helpful = { helpful: number; score: number; mine: boolean };

type Locked = {
  id: string;
  threadId: string;
  authorId: string;
  visibility: Visibility;
  deleted: boolean;
  askerId: string;
  threadVisibility: Visibility;
  converted: boolean;
};

/**
 * Says that an answer helped, or takes that back; twice is once. Plain SQL, four statements with begin and commit, like
 * the vote on an idea (decision 0003): the lock comes first and alone, so that the statement after it sees what another
 * request of the same member has just written. A vote in quarantine is kept and logged, and not counted.
 */
export async function setHelpful(
  sql: Sql,
  actor: MemberActor,
  { number, on, now = new Date() }: SetHelpful,
): Promise<Helpful> {
  return sql.begin(async (tx) => {
    const [post] = await tx<[Locked?]>`
      select p.id, p.thread_id as "threadId", p.author_id as "authorId", p.visibility, p.deleted_at is not null as deleted,
        (select t.author_id from threads t where t.id = p.thread_id) as "askerId",
        (select t.visibility from threads t where t.id = p.thread_id) as "threadVisibility",
        (select t.converted_idea_id is not null from threads t where t.id = p.thread_id) as converted
      from posts p where p.number = ${number} for no key update of p`;
    const seen = post && canSeeThread(actor, { authorId: post.askerId, visibility: post.threadVisibility });
    if (!seen) throw new NotFound("no_such_post");
    assertAllowed(canVoteHelpful(actor, post, post));
    const { id: postId, threadId, authorId } = post;
    const said = { threadId, postId, memberId: actor.id, authorId, helpful: on };
    const event = newEvent(actor, "post.voted", said);
    const held = tx.unsafe(heldOnPost("v.post_id", "v.member_id"));
    const [result] = await tx<[Helpful]>`
      with vote as (
        select ${held} as held from (values (${postId}::uuid, ${actor.id}::uuid)) v (post_id, member_id)
      ), added as (
        insert into post_votes (post_id, member_id, cast_at, quarantined_at)
        select ${postId}, ${actor.id}, ${now}, case when held then ${now}::timestamptz end from vote where ${on}
        on conflict do nothing returning 1
      ), withdrawn as (
        delete from post_votes where post_id = ${postId} and member_id = ${actor.id} and not ${on} returning 1
      ), step as (
        select (select count(*) from added)::int - (select count(*) from withdrawn)::int as by
      ), counted as (
        update posts p set helpful_count = p.helpful_count + step.by from step, vote
        where p.id = ${postId} and step.by <> 0 and not vote.held returning p.helpful_count as helpful, p.score
      ), logged as (
        insert into events (id, name, payload, actor_id)
        select ${event.id}, ${event.name}, ${tx.json(event.payload)}::jsonb, ${event.actorId} from step where by <> 0
      )
      select helpful, score, ${on}::boolean as mine from counted
      union all
      select helpful_count, score, ${on}::boolean from posts where id = ${postId} and not exists (select 1 from counted)`;
    return result;
  });
}
