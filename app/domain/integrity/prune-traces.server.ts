import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";
import { WINDOW_DAYS } from "./signal-rules.ts";

/** Forgets devices and networks that nobody came from for as long as votes are looked back at. */
export async function pruneTraces(db: Db): Promise<void> {
  await db.execute(sql`
    delete from member_traces where last_seen_at < now() - make_interval(days => ${WINDOW_DAYS})`);
}
