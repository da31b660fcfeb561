import { eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { members } from "#db/schema/accounts.ts";
import { ambassadors, ambassadorTiers } from "#db/schema/ambassadors.ts";
import { standings } from "#db/schema/recognition.ts";
import { db, sql } from "#tests/support/database.ts";
import { aMember } from "./member.ts";

/** One of the ranks that every community starts with: `scout`, `guide`, `pillar`. */
export async function aTier(slug = "scout"): Promise<typeof ambassadorTiers.$inferSelect> {
  const [tier] = await db.select().from(ambassadorTiers).where(eq(ambassadorTiers.slug, slug));
  return tier!;
}

type WantedAmbassador = Partial<typeof ambassadors.$inferInsert> & { tier?: string };

/** Somebody in the programme by plain insert, as an actor of the circle; use the commands where the history matters. */
export async function anAmbassador({
  tier = "scout",
  ...wanted
}: WantedAmbassador = {}): Promise<MemberActor & { email: string }> {
  const member = await aMember();
  const { id } = await aTier(tier);
  const since = new Date("2026-01-10T00:00:00Z");
  await db.insert(ambassadors).values({
    memberId: member.id,
    tierId: id,
    state: "active",
    stateSince: since,
    tierSince: since,
    charterVersion: await theCharter(),
    reviewOn: "2027-01-10",
    ...wanted,
  });
  await db.update(members).set({ tier }).where(eq(members.id, member.id));
  return { ...member, circle: true };
}

/** The version of the charter that holds. */
export async function theCharter(): Promise<number> {
  const [row] = await sql<[{ version: number }]>`select max(version) as version from ambassador_charters`;
  return row.version;
}

/** What somebody has earned, by plain insert. */
export async function aStanding(
  memberId: string,
  points: number,
  counts: (typeof standings.$inferInsert)["counts"] = {},
): Promise<void> {
  await db
    .insert(standings)
    .values({ memberId, points, counts })
    .onConflictDoUpdate({ target: standings.memberId, set: { points, counts } });
}

/** Months back, this one being 0, in which they contributed. */
export async function activeMonths(memberId: string, ...back: number[]): Promise<void> {
  for (const months of back) {
    await sql`insert into member_months (member_id, month, segment)
      values (${memberId}, (date_trunc('month', now() at time zone 'UTC') - make_interval(months => ${months}))::date, 'contributor')
      on conflict do nothing`;
  }
}
