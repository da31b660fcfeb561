import { Conflict } from "#app/domain/core/errors.ts";
import { RESTORE_WINDOW_MS } from "./limits.ts";

/** What was deleted comes back within the hour; then its words are erased. */
export function assertRestorable(deletedAt: Date, now: Date): void {
  if (now.getTime() - deletedAt.getTime() >= RESTORE_WINDOW_MS) throw new Conflict("too_late_to_restore");
}
