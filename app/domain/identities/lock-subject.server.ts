import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";

/** One person of one provider comes in one door at a time: two ways back at once must not make two accounts. */
export async function lockSubject(tx: Db, providerId: string, subject: string): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`identity:${providerId}:${subject}`}, 0))`,
  );
}
