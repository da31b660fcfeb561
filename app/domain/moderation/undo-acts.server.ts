import { and, between, desc, eq, isNull } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { DomainError } from "#app/domain/core/errors.ts";
import { moderationActs } from "#db/schema/moderation.ts";
import type { Db } from "#db/types.ts";
import { TOGETHER_MAX } from "./limits.ts";
import { undoAct } from "./undo-act.server.ts";

type UndoActs = {
  /** Numbers of the first and the last act of one's own that go back; those of others between them stay. */
  from: number;
  to: number;
  now?: Date;
};

/** Takes back what was decided together, each by itself: what cannot be any more stays. */
export async function undoActs(
  db: Db,
  actor: MemberActor,
  { from, to, now = new Date() }: UndoActs,
): Promise<{ undone: number; kept: number }> {
  const acts = await db
    .select({ number: moderationActs.number, before: moderationActs.before })
    .from(moderationActs)
    .where(
      and(
        between(moderationActs.number, from, to),
        eq(moderationActs.actorId, actor.id),
        isNull(moderationActs.undoneAt),
      ),
    )
    .orderBy(desc(moderationActs.number))
    // Each may have brought a sanction with it, which goes back with it.
    .limit(2 * TOGETHER_MAX);
  let undone = 0;
  let kept = 0;
  for (const { number, before } of acts) {
    if ("partOf" in before) continue;
    try {
      await undoAct(db, actor, { number, now });
      undone += 1;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      kept += 1;
    }
  }
  return { undone, kept };
}
