import { and, eq, inArray, isNull } from "drizzle-orm";
import { type Actor, actorId } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { moderationActs } from "#db/schema/moderation.ts";
import type { Db } from "#db/types.ts";
import type { ReviewKind } from "./acts.ts";

type Ended = { kind: ReviewKind; id: string; now: Date };

/** What kept it out of sight does not stand any more: nothing speaks against its author but what does. */
export async function endStanding(tx: Db, actor: Actor, { kind, id, now }: Ended): Promise<string[]> {
  const ended = await tx
    .update(moderationActs)
    .set({ undoneAt: now, undoneById: actorId(actor) })
    .where(
      and(
        eq(moderationActs.targetKind, kind),
        eq(moderationActs.targetId, id),
        inArray(moderationActs.act, ["hide", "remove"]),
        isNull(moderationActs.undoneAt),
      ),
    )
    .returning({ id: moderationActs.id, act: moderationActs.act, memberId: moderationActs.memberId });
  for (const { id: actId, act, memberId } of ended)
    await recordEvent(tx, actor, "moderation.undone", { actId, act, memberId });
  return ended.map(({ id: actId }) => actId);
}
