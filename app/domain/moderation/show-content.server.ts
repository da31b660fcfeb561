import { and, eq, inArray, isNull } from "drizzle-orm";
import { type Actor, actorId } from "#app/domain/core/actor.ts";
import { isShown } from "#app/domain/core/is-shown.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { moderationActs } from "#db/schema/moderation.ts";
import type { Db } from "#db/types.ts";
import type { ContentKind } from "./acts.ts";
import type { Before } from "./before.ts";
import { lastAway } from "./last-away.server.ts";
import { setContentVisibility } from "./set-content-visibility.server.ts";
import type { TargetFacts } from "./target-facts.server.ts";

type ShowContent = { kind: ContentKind; facts: TargetFacts; now: Date };

/**
 * Lets readers have what was held, hidden or removed: what nobody has ever seen is published now, an answer is the solution
 * again, what was for the circle stays so. Nothing happens to what is shown.
 */
export async function showContent(
  tx: Db,
  actor: Actor,
  { kind, facts: { id, visibility, gone }, now }: ShowContent,
): Promise<Before> {
  if (!visibility || isShown(visibility) || gone) return {};
  const away = visibility === "held" ? {} : await lastAway(tx, kind, id);
  if (visibility !== "held" && away.published === false) {
    await setContentVisibility(tx, actor, { kind, id, to: "held", now });
  }
  const to = away.visibility === "circle" ? "circle" : "public";
  await setContentVisibility(tx, actor, { kind, id, to, acceptedById: away.acceptedById ?? null, now });
  const stood = await endStanding(tx, actor, { kind, id, now });
  return {
    visibility,
    became: to,
    acceptedById: away.acceptedById ?? null,
    ...(stood.length > 0 && { stood }),
  };
}

/** What kept it out of sight does not stand any more: nothing speaks against its author but what does. */
async function endStanding(
  tx: Db,
  actor: Actor,
  { kind, id, now }: { kind: ContentKind; id: string; now: Date },
): Promise<string[]> {
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
