import { eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { Conflict, NotFound } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { newId } from "#db/ids.ts";
import { appeals, moderationActs } from "#db/schema/moderation.ts";
import type { Db } from "#db/types.ts";
import { canAppeal } from "./can-appeal.ts";
import { readModerationSettings } from "./read-moderation-settings.server.ts";

type FileAppeal = { number: number; words: string; now?: Date };

/**
 * The person contests an act: somebody else decides anew. Also somebody who may do nothing else any more. Refuses with
 * `no_such_statement` (NotFound), `already_appealed`, `too_late_to_appeal`, `already_undone`, `cannot_appeal` (Conflict).
 */
export async function fileAppeal(
  db: Db,
  actor: MemberActor,
  { number, words, now = new Date() }: FileAppeal,
): Promise<{ appealId: string }> {
  return db.transaction(async (tx) => {
    // Two clicks at once are one appeal.
    const [act] = await tx
      .select()
      .from(moderationActs)
      .where(eq(moderationActs.number, number))
      .for("no key update");
    if (!act || act.memberId !== actor.id) throw new NotFound("no_such_statement");
    const [known] = await tx.select({ id: appeals.id }).from(appeals).where(eq(appeals.actId, act.id));
    const { appealDays } = await readModerationSettings(tx);
    const may = canAppeal({ ...act, appealed: known !== undefined }, appealDays, now);
    if (may !== true) throw new Conflict(may);
    const appealId = newId(now.getTime());
    await tx
      .insert(appeals)
      .values({ id: appealId, actId: act.id, memberId: actor.id, words, createdAt: now });
    await recordEvent(tx, actor, "appeal.filed", { appealId, actId: act.id, memberId: actor.id });
    return { appealId };
  });
}
