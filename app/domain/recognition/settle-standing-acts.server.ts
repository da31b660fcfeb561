import { and, asc, isNotNull, isNull, lt } from "drizzle-orm";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { helpingActs } from "#db/schema/recognition.ts";
import type { Db } from "#db/types.ts";
import { closeHelpingAct } from "./close-helping-act.server.ts";
import { STANDS_DAYS } from "./helping-limits.ts";
import { helpingStands } from "./helping-stands.server.ts";

const DAY_MS = 86_400_000;

/**
 * What a helper did alone and nobody took back for `STANDS_DAYS` was right; what is gone by then, without staff having
 * taken it back, counts neither way. Returns how many were settled.
 */
export async function settleStandingActs(db: Db, now = new Date()): Promise<number> {
  const until = new Date(now.getTime() - STANDS_DAYS * DAY_MS);
  const waiting = and(
    isNull(helpingActs.decidedAt),
    isNotNull(helpingActs.appliedAt),
    lt(helpingActs.createdAt, until),
  );
  for (let settled = 0; ; settled += 1) {
    const done = await db.transaction(async (tx) => {
      const [act] = await tx
        .select()
        .from(helpingActs)
        .where(waiting)
        .orderBy(asc(helpingActs.createdAt), asc(helpingActs.id))
        .limit(1)
        .for("update", { skipLocked: true });
      if (!act) return true;
      // Nobody but editors gives up a draft. What was taken back elsewhere was judged when it was, if staff did it.
      const gone = act.power === "propose_articles" ? false : null;
      await closeHelpingAct(tx, SYSTEM, act, { right: (await helpingStands(tx, act)) || gone, now });
      return false;
    });
    if (done) return settled;
  }
}
