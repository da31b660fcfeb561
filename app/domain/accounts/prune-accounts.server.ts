import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";

/** Days a used or expired link is remembered; long enough to answer "why did it not work?". */
const TOKEN_DAYS = 7;
/** Days a counting window of the rate limits is kept; the longest window is a day. */
const RATE_DAYS = 2;

/** Takes away sessions that have ended, old one-time links and old counts of attempts. */
export async function pruneAccounts(db: Db): Promise<void> {
  await db.execute(sql`delete from sessions where expires_at < now()`);
  await db.execute(
    sql`delete from email_tokens where expires_at < now() - make_interval(days => ${TOKEN_DAYS})`,
  );
  await db.execute(
    sql`delete from rate_limits where window_start < now() - make_interval(days => ${RATE_DAYS})`,
  );
}
