import { eq } from "drizzle-orm";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { moderationActs } from "#db/schema/moderation.ts";
import type { Db } from "#db/types.ts";
import type { Before } from "./before.ts";
import { forgetWords } from "./forget-words.server.ts";

/**
 * The minute for taking an act back is over: its person may read the statement of reasons, and is told so. Words that had
 * to go for good are not kept in the history of the text either.
 */
export async function tellStatement(
  db: Db,
  { actId, now = new Date() }: { actId: string; now?: Date },
): Promise<void> {
  await db.transaction(async (tx) => {
    const [act] = await tx
      .select()
      .from(moderationActs)
      .where(eq(moderationActs.id, actId))
      .for("no key update");
    if (!act?.memberId || act.undoneAt || act.toldAt) return;
    await tx.update(moderationActs).set({ toldAt: now }).where(eq(moderationActs.id, actId));
    await recordEvent(tx, SYSTEM, "statement.due", { actId, memberId: act.memberId });
    const reworded = act.act === "edit" && (act.before as Before).revisionId;
    if (reworded && (act.reason === "personal_data" || act.reason === "illegal")) await forgetWords(tx, act);
  });
}
