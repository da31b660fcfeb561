import { type Actor, isInCircle } from "#app/domain/core/actor.ts";
import type { Community } from "./queries.server.ts";

/** The community as somebody sees it: for whom the circle is not, its categories are not there. */
export function communityFor(actor: Actor, community: Community): Community {
  if (isInCircle(actor) || community.categories.every((one) => one.audience === "everyone")) return community;
  return { ...community, categories: community.categories.filter((one) => one.audience === "everyone") };
}
