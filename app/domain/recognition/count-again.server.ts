import { eq, sql } from "drizzle-orm";
import { ledgerRebuilds } from "#db/schema/ledger.ts";
import type { Db } from "#db/types.ts";
import { type RebuildProgress, type Rebuilt, rebuildLedger } from "./rebuild-ledger.server.ts";

const ONLY = eq(ledgerRebuilds.id, 1);

/** Counts the ledger again and lets everybody see how far it is; done when it is by the newest rules. */
export async function countAgain(
  db: Db,
  report: (progress: RebuildProgress) => void = () => {},
): Promise<Rebuilt> {
  const rebuilt = await rebuildLedger(db, {
    onProgress: async (progress) => {
      report(progress);
      await db.update(ledgerRebuilds).set(progress).where(ONLY);
    },
  });
  await db
    .update(ledgerRebuilds)
    .set({ finishedAt: new Date() })
    .where(sql`${ONLY} and ${ledgerRebuilds.rulesVersion} <= ${rebuilt.rulesVersion}`);
  return rebuilt;
}
