import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Sql } from "#db/types.ts";

/** Who is on a question just now, and for how long. */
export type DeskClaim = { name: string; mine: boolean; secondsLeft: number };

/** SQL expression on threads `t`: the claim that holds now, or null. */
export const claimSql = (sql: Sql, actor: MemberActor, now: Date) => sql`
  case when t.claimed_until > ${now} then (
    select json_build_object('name', c.display_name, 'mine', c.id = ${actor.id},
      'secondsLeft', ceil(extract(epoch from t.claimed_until - ${now}::timestamptz))::int)
    from members c where c.id = t.claimed_by_id) end`;
