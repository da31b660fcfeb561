import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Translated } from "#db/columns.ts";
import type { AmbassadorState } from "#db/schema/ambassadors.ts";
import type { Sql } from "#db/types.ts";

export type OwnPlace = {
  state: AmbassadorState;
  stateSince: Date;
  tierSince: Date | null;
  tier: { name: Translated; perks: Translated };
  charterVersion: number | null;
  charterAcceptedAt: Date | null;
  words: string;
  /** What whoever runs the programme wrote to them last, and their name. */
  said: { words: string; by: string | null } | null;
};

type Row = Omit<OwnPlace, "tier" | "said"> & {
  tierName: Translated;
  perks: Translated;
  said: string | null;
  by: string | null;
};

/** Where somebody stands in the programme, as far as it is theirs to know; null for nowhere. Proposals are not. */
export async function loadOwnPlace(sql: Sql, actor: MemberActor): Promise<OwnPlace | null> {
  const [row] = await sql<[Row?]>`
    select a.state, a.state_since as "stateSince", a.tier_since as "tierSince", t.name as "tierName", t.perks,
      a.charter_version as "charterVersion", a.charter_accepted_at as "charterAcceptedAt", a.words,
      last.reason as said, last.by
    from ambassadors a join ambassador_tiers t on t.id = a.tier_id
    left join lateral (
      select s.reason, b.display_name as by from ambassador_steps s left join members b on b.id = s.actor_id
      where s.member_id = a.member_id and s.step in ('invited', 'promoted', 'lowered', 'kept', 'removed')
        and s.created_at >= a.state_since
      order by s.created_at desc, s.id desc limit 1) last on true
    where a.member_id = ${actor.id} and a.state in ('invited', 'declined', 'active', 'left', 'removed')`;
  if (!row) return null;
  const { tierName: name, perks, said, by, ...place } = row;
  return { ...place, tier: { name, perks }, said: said ? { words: said, by } : null };
}
