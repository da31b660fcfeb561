import { inArray, sql } from "drizzle-orm";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { ambassadors, ambassadorTiers } from "#db/schema/ambassadors.ts";
import type { Db } from "#db/types.ts";
import { candidateFacts, type MemberFacts } from "./candidate-facts.server.ts";
import { earnedTier } from "./criteria.ts";
import { lockAmbassador } from "./lock-ambassador.server.ts";
import { restsUntil } from "./rest.ts";
import { takeStep } from "./take-step.server.ts";

type Tier = typeof ambassadorTiers.$inferSelect;

/** Members `m`, with standing `s`, who may be proposed, or are ambassadors; the others are not worth counting for. */
const worthALook = (least: number) => sql`
  (m.role = 'member' and m.closed_at is null and m.email is not null
    and (m.restriction is null or m.restricted_until <= now()) and coalesce(s.points, 0) >= ${least})
  or m.id in (select a.member_id from ambassadors a where a.state = 'active')`;

/**
 * Once a night: proposes who meets the criteria of a tier to the community manager, with the facts that speak for them,
 * and takes back proposals that nothing speaks for any more. Of ambassadors the facts are brought up to date.
 */
export async function proposeAmbassadors(db: Db, now = new Date()): Promise<{ proposed: number }> {
  return db.transaction(async (tx) => {
    const tiers = (await tx.select().from(ambassadorTiers)).filter((tier) => !tier.retiredAt);
    const least = tiers.length > 0 ? Math.min(...tiers.map((tier) => tier.criteria.points ?? 1)) : 0;
    const found = tiers.length > 0 ? await candidateFacts(tx, worthALook(least)) : [];
    const standing = await tx.select().from(ambassadors).orderBy(ambassadors.memberId).for("no key update");
    const rows = new Map(standing.map((row) => [row.memberId, row]));
    const deserving = new Set<string>();
    const kept: Kept[] = [];
    let proposed = 0;
    for (const { memberId, ...facts } of found) {
      const row = rows.get(memberId);
      const tier = earnedTier(facts, tiers);
      if (row?.state === "active")
        kept.push({ memberId, tierId: row.tierId, facts: { ...facts, rank: tier?.rank ?? 0 } });
      else if (tier && row?.state !== "invited") {
        deserving.add(memberId);
        if (row?.state === "proposed") kept.push({ memberId, tierId: tier.id, facts });
        else if (await propose(tx, { memberId, facts, tier, row, now })) proposed += 1;
      }
    }
    await bringUpToDate(tx, kept);
    const undeserving = standing.filter((row) => row.state === "proposed" && !deserving.has(row.memberId));
    if (undeserving.length > 0) {
      const ids = undeserving.map((row) => row.memberId);
      await tx.delete(ambassadors).where(inArray(ambassadors.memberId, ids));
    }
    return { proposed };
  });
}

type Proposal = {
  memberId: string;
  facts: Omit<MemberFacts, "memberId">;
  tier: Tier;
  row: typeof ambassadors.$inferSelect | undefined;
  now: Date;
};

type Kept = { memberId: string; tierId: string; facts: Record<string, number> };

/** What speaks for ambassadors and candidates today, all at once. */
async function bringUpToDate(tx: Db, kept: readonly Kept[]): Promise<void> {
  if (kept.length === 0) return;
  await tx.execute(sql`
    update ambassadors a set facts = k.facts, tier_id = k."tierId"
    from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as k ("memberId" uuid, "tierId" uuid, facts jsonb)
    where a.member_id = k."memberId" and (a.facts, a.tier_id) is distinct from (k.facts, k."tierId")`);
}

/** True for a new proposal; who was just decided on rests. */
async function propose(tx: Db, { memberId, facts, tier, row, now }: Proposal): Promise<boolean> {
  // Somebody may have been invited by hand since we looked.
  if (!row && (await lockAmbassador(tx, { memberId })).row) return false;
  const rest = row && restsUntil(row.state, row.stateSince);
  if (rest && rest > now) return false;
  const change = { facts };
  await takeStep(tx, SYSTEM, { memberId, step: "proposed", state: "proposed", tierId: tier.id, change, now });
  return true;
}
