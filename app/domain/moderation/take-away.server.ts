import type { Actor } from "#app/domain/core/actor.ts";
import { isShown } from "#app/domain/core/is-shown.ts";
import type { Db } from "#db/types.ts";
import type { ContentKind } from "./acts.ts";
import type { Before } from "./before.ts";
import { lastAway } from "./last-away.server.ts";
import { setContentVisibility } from "./set-content-visibility.server.ts";
import type { TargetFacts } from "./target-facts.server.ts";

type TakeAway = { kind: ContentKind; facts: TargetFacts; to: "hidden" | "removed"; now: Date };

/** Takes content out of sight, and remembers how it was. */
export async function takeAway(
  tx: Db,
  actor: Actor,
  { kind, facts: { id, visibility }, to, now }: TakeAway,
): Promise<Before> {
  const away = visibility && isShown(visibility) ? {} : await lastAway(tx, kind, id);
  const published = visibility === "held" ? false : (away.published ?? true);
  const { from, acceptedById } = await setContentVisibility(tx, actor, { kind, id, to, now });
  return {
    visibility: from,
    became: to,
    published,
    acceptedById: acceptedById ?? away.acceptedById ?? null,
  };
}
