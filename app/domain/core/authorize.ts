import { Forbidden } from "./errors.ts";

/** A policy's answer: true, or the code of the reason why not. */
export type Decision = true | string;

/** Throws `Forbidden` with the reason's code unless the decision is yes. */
export function assertAllowed(decision: Decision): void {
  if (decision !== true) throw new Forbidden(decision);
}
