import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Sql } from "#db/types.ts";

/** Who is deciding on an item just now, and for how long it is theirs. */
export type ItemClaim = { name: string; mine: boolean; until: Date; secondsLeft: number };

/** As JSON gives it: the date is a text. */
export type ClaimJson = (Omit<ItemClaim, "until"> & { until: string }) | null;

/** SQL expression on review items `i`: the claim that holds now, or null. */
export const itemClaimSql = (sql: Sql, actor: MemberActor, now: Date) => sql`
  case when i.claimed_until > ${now} then (
    select json_build_object('name', c.display_name, 'mine', c.id = ${actor.id}, 'until', i.claimed_until,
      'secondsLeft', ceil(extract(epoch from i.claimed_until - ${now}::timestamptz))::int)
    from members c where c.id = i.claimed_by_id) end`;

export const toClaim = (claim: ClaimJson): ItemClaim | null =>
  claim && { ...claim, until: new Date(claim.until) };
