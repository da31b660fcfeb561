import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { newEvent } from "#app/domain/core/record-event.server.ts";
import type { LockReason, ThreadKind } from "#db/schema/forum.ts";
import type { Visibility } from "#db/schema/ideas.ts";
import type { Sql } from "#db/types.ts";
import { canMeToo, canSeeThread } from "./policy.ts";

type SetMeToo = { number: number; on: boolean; now?: Date };
export type MeToo = { meToos: number; score: number; followers: number; mine: boolean };

type Locked = {
  id: string;
  kind: ThreadKind;
  authorId: string;
  visibility: Visibility;
  converted: boolean;
  lockReason: LockReason | null;
};

/**
 * "I have this problem too", or not any more; twice is once. Whoever has it follows the question from then on, also after
 * the problem is gone. Plain SQL for the same reasons as the vote on an idea.
 */
export async function setMeToo(
  sql: Sql,
  actor: MemberActor,
  { number, on, now = new Date() }: SetMeToo,
): Promise<MeToo> {
  return sql.begin(async (tx) => {
    const [thread] = await tx<[Locked?]>`
      select id, kind, author_id as "authorId", visibility, converted_idea_id is not null as converted,
        case when locked_at is not null then coalesce(lock_reason, 'staff') end as "lockReason"
      from threads where number = ${number} for no key update`;
    if (!thread || !canSeeThread(actor, thread)) throw new NotFound("no_such_thread");
    assertAllowed(canMeToo(actor, thread));
    const { id } = thread;
    const event = newEvent(actor, "thread.me_too_changed", { threadId: id, memberId: actor.id, on });
    const [result] = await tx<[MeToo]>`
      with added as (
        insert into thread_me_toos (thread_id, member_id, created_at) select ${id}, ${actor.id}, ${now} where ${on}
        on conflict do nothing returning 1
      ), withdrawn as (
        delete from thread_me_toos where thread_id = ${id} and member_id = ${actor.id} and not ${on} returning 1
      ), followed as (
        insert into thread_follows (thread_id, member_id, created_at)
        select ${id}, ${actor.id}, ${now} from added on conflict do nothing returning 1
      ), step as (
        select (select count(*) from added)::int - (select count(*) from withdrawn)::int as by,
          (select count(*) from followed)::int as followers
      ), counted as (
        update threads t set me_too_count = t.me_too_count + step.by, follower_count = t.follower_count + step.followers
        from step where t.id = ${id} and step.by <> 0
        returning t.me_too_count as "meToos", t.score, t.follower_count as followers
      ), logged as (
        insert into events (id, name, payload, actor_id)
        select ${event.id}, ${event.name}, ${tx.json(event.payload)}::jsonb, ${event.actorId} from counted
      )
      select "meToos", score, followers, ${on}::boolean as mine from counted
      union all
      select me_too_count, score, follower_count, ${on}::boolean from threads
      where id = ${id} and not exists (select 1 from counted)`;
    return result;
  });
}
