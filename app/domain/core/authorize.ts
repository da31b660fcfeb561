import type { Decision } from "./actor.ts";
import { Forbidden } from "./errors.ts";

export type { Decision };

/** Throws `Forbidden` with the reason's code unless the decision is yes. */
export function assertAllowed(decision: Decision): void {
  if (decision !== true) throw new Forbidden(decision);
}
