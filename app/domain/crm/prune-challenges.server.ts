import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";

/** Forgets codes that nobody used; those that proved something are the proof, and stay. */
export async function pruneChallenges(db: Db): Promise<void> {
  await db.execute(
    sql`delete from contact_challenges where used_at is null and expires_at < now() - interval '1 day'`,
  );
}
