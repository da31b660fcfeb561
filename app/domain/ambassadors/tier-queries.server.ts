import { eq } from "drizzle-orm";
import type { Translated } from "#db/columns.ts";
import { ambassadorTiers, type TierCriteria } from "#db/schema/ambassadors.ts";
import type { Db, Sql } from "#db/types.ts";

export type Tier = {
  id: string;
  slug: string;
  rank: number;
  name: Translated;
  criteria: TierCriteria;
  perks: Translated;
  retired: boolean;
};

/** All tiers, the first to reach first; retired ones only for who edits them. */
export const listTiers = (sql: Sql, { retired = false } = {}): Promise<Tier[]> =>
  sql<Tier[]>`
    select id, slug, rank, name, criteria, perks, retired_at is not null as retired from ambassador_tiers
    where ${retired} or retired_at is null order by rank`;

export async function tierById(tx: Db, id: string): Promise<typeof ambassadorTiers.$inferSelect> {
  const [tier] = await tx.select().from(ambassadorTiers).where(eq(ambassadorTiers.id, id));
  return tier!;
}
