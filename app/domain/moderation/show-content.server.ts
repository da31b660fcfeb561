import type { Actor } from "#app/domain/core/actor.ts";
import { isShown } from "#app/domain/core/is-shown.ts";
import type { Db } from "#db/types.ts";
import type { ContentKind } from "./acts.ts";
import type { Before } from "./before.ts";
import { endStanding } from "./end-standing.server.ts";
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
