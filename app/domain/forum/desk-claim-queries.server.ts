import type { MemberActor } from "#app/domain/core/actor.ts";
import type { ThreadState } from "#db/schema/forum.ts";
import type { Sql } from "#db/types.ts";
import { claimSql, type DeskClaim } from "./claim-sql.server.ts";

export type ClaimedThread = { number: number; slug: string; title: string; claim: DeskClaim };

/** What a helper has taken and not yet let go of, the one that ends first first. */
export function claimedThreads(
  sql: Sql,
  actor: MemberActor,
  { now }: { now: Date },
): Promise<ClaimedThread[]> {
  return sql<ClaimedThread[]>`
    select t.number::float8 as number, t.slug, t.title, ${claimSql(sql, actor, now)} as claim from threads t
    where t.claimed_by_id = ${actor.id} and t.claimed_until > ${now} and t.visibility = 'public'
    order by t.claimed_until, t.number`;
}

export type DeskMark = { number: number; state: ThreadState; claim: DeskClaim | null };

/** Rows on one page at most; more would be somebody else's list. */
const MARKS_MAX = 60;

/** What changes while a desk is looked at: who took which of these questions, and how it stands. */
export function deskMarks(
  sql: Sql,
  actor: MemberActor,
  { numbers, now }: { numbers: readonly number[]; now: Date },
): Promise<DeskMark[]> {
  return sql<DeskMark[]>`
    select t.number::float8 as number, t.state, ${claimSql(sql, actor, now)} as claim from threads t
    where t.number = any(${numbers.slice(0, MARKS_MAX)}::bigint[]) and t.visibility = 'public'`;
}
