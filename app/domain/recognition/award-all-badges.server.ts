import { gt } from "drizzle-orm";
import { standings } from "#db/schema/recognition.ts";
import type { Db } from "#db/types.ts";
import { awardBadges } from "./award-badges.server.ts";

/** Members settled in one transaction, so that nobody waits long for their rows. */
const BATCH = 1000;
const FIRST = "00000000-0000-0000-0000-000000000000";

/** After a rule was made or changed: everybody who ever earned anything. */
export async function awardAllBadges(db: Db): Promise<void> {
  for (let after = FIRST; ; ) {
    const rows = await db
      .select({ id: standings.memberId })
      .from(standings)
      .where(gt(standings.memberId, after))
      .orderBy(standings.memberId)
      .limit(BATCH);
    const ids = rows.map((row) => row.id);
    if (ids.length > 0) await db.transaction((tx) => awardBadges(tx, ids));
    if (ids.length < BATCH) return;
    after = ids.at(-1)!;
  }
}
