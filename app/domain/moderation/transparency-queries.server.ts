import type { Sql } from "#db/types.ts";
import type { Transparency } from "./review-views.ts";

/** What moderation did, for everybody: quarters and years with at least one act, newest first. */
export async function transparency(_sql: Sql, _when: { now: Date }): Promise<Transparency> {
  throw new Error("in progress");
}
