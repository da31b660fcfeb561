import { GUEST } from "#app/domain/core/actor.ts";
import { gatherTrail } from "#app/domain/forum/gather-trail-queries.server.ts";
import type { Handled } from "./handler.server.ts";
import { visitorOf } from "./visitor.server.ts";

type AskerTrail = {
  /** What the form says was shown and opened. */
  claimed: string;
  /** The form was begun before signing in: what this browser read as a guest belongs to it too. */
  asGuest: boolean;
};

/** What the person who asks saw before: a guest's reading counts only for who has just been that guest. */
export function askerTrail(handled: Handled<"anyone">, { claimed, asGuest }: AskerTrail) {
  const people = asGuest ? [handled.actor, GUEST] : [handled.actor];
  const visitors = people.map((actor) => visitorOf({ ...handled, actor }).visitor);
  return gatherTrail(handled.sql, { claimed, visitors, now: handled.now });
}
