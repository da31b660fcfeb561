import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { newEvent } from "#app/domain/core/record-event.server.ts";
import { heldOnIdea } from "#app/domain/integrity/held-votes.ts";
import type { Sql } from "#db/types.ts";
import { canSeeIdea, canVote, type IdeaFacts } from "./policy.ts";
import { storedWeight, storedWeightSql } from "./popularity.ts";

type Vote = { number: number; value: 1 | 0 | -1; now?: Date };

export type VoteResult = { promotes: number; demotes: number; score: number; myVote: 1 | 0 | -1 };

type Locked = IdeaFacts & { id: string; halfLifeDays: number };

/**
 * Casts, changes or withdraws (0) a member's vote. The same vote again changes nothing. One that waits in quarantine is
 * kept and logged as any other, and counts nowhere. Plain SQL, four statements with begin and commit: this is the write
 * a community does most (decision 0003).
 */
export async function setVote(
  sql: Sql,
  actor: MemberActor,
  { number, value, now = new Date() }: Vote,
): Promise<VoteResult> {
  return sql.begin(async (tx) => {
    // Selected, not joined: see lockIdea. The lock comes first and alone: a statement sees what was committed before it began, so the one below, begun
    // when the lock is ours, reads a vote that another of the same member's requests has just written.
    const [idea] = await tx<[Locked?]>`
      select i.id, i.author_id as "authorId", i.visibility, i.merged_into_id is not null as merged,
        (select s.category from statuses s where s.id = i.status_id) as "statusCategory",
        (select s.archived from statuses s where s.id = i.status_id) as archived,
        (select c.demotes_allowed from categories c where c.id = i.category_id) as "demotesAllowed",
        (select c.half_life_days from categories c where c.id = i.category_id) as "halfLifeDays"
      from ideas i
      where i.number = ${number} for no key update of i`;
    if (!idea || !canSeeIdea(actor, idea)) throw new NotFound("no_such_idea");
    assertAllowed(canVote(actor, idea, value));

    const event = newEvent(actor, "idea.voted", { ideaId: idea.id, memberId: actor.id, value, previous: 0 });
    const added = value * storedWeight(now, idea.halfLifeDays);
    const weight = tx.unsafe(storedWeightSql("v.cast_at", `${Number(idea.halfLifeDays)}`));
    const posted = tx.unsafe(storedWeightSql("i.created_at", `${Number(idea.halfLifeDays)}`));
    const held = tx.unsafe(heldOnIdea("v.idea_id", "v.member_id"));
    const [result] = await tx<[VoteResult]>`
      with old as (
        select coalesce((select value from idea_votes where idea_id = ${idea.id} and member_id = ${actor.id}), 0) as value
      ), change as (
        select old.value as previous, ${held} as held
        from old, (values (${idea.id}::uuid, ${actor.id}::uuid)) v (idea_id, member_id) where old.value <> ${value}::int
      ), withdrawn as (
        delete from idea_votes where idea_id = ${idea.id} and member_id = ${actor.id} and ${value}::int = 0
      ), cast_now as (
        insert into idea_votes (idea_id, member_id, value, cast_at, quarantined_at)
        select ${idea.id}, ${actor.id}, ${value}, ${now}, case when held then ${now}::timestamptz end
        from change where ${value}::int <> 0
        on conflict (idea_id, member_id)
          do update set value = excluded.value, cast_at = excluded.cast_at, via_idea_id = null
      ), counted as (
        update ideas i set
          promotes = promotes + (${value}::int = 1)::int - (change.previous = 1)::int,
          demotes = demotes + (${value}::int = -1)::int - (change.previous = -1)::int,
          popularity = case when change.previous = 0 then popularity + ${added}::float8
            else ${added}::float8 + i.historic_supports * ${posted} + (
              select coalesce(sum(v.value * ${weight}), 0) from idea_votes v
              where v.idea_id = ${idea.id} and v.member_id <> ${actor.id} and v.quarantined_at is null) end
        from change where i.id = ${idea.id} and not change.held
        returning i.promotes, i.demotes, i.score
      ), logged as (
        insert into events (id, name, payload, actor_id)
        select ${event.id}, ${event.name}, ${tx.json(event.payload)}::jsonb || jsonb_build_object('previous', previous), ${event.actorId}
        from change
      )
      select promotes, demotes, score, ${value}::int as "myVote" from counted
      union all
      select promotes, demotes, score, ${value}::int from ideas where id = ${idea.id} and not exists (select 1 from counted)`;
    return result;
  });
}
