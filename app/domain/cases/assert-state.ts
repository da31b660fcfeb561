import type { Decision } from "#app/domain/core/authorize.ts";
import { Conflict, Forbidden } from "#app/domain/core/errors.ts";

/** Refusals that no change of the case could lift. */
const NOT_YOURS = new Set(["not_your_role", "not_yours"]);

/**
 * Throws `Forbidden` for somebody who may never do this, and `Conflict` when only the case has moved on meanwhile: then
 * the form is shown again, with what was typed.
 */
export function assertState(decision: Decision): void {
  if (decision === true) return;
  throw NOT_YOURS.has(decision) ? new Forbidden(decision) : new Conflict(decision);
}
