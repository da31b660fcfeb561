import { type Community, loadCommunity } from "#app/domain/community/queries.server.ts";
import type { Sql } from "#db/types.ts";
import { env } from "./env.server.ts";

export type { Community };

/** Milliseconds after which the snapshot is read again. Tests change rows under our feet, so there it is never kept. */
const MAX_AGE = env.NODE_ENV === "test" ? 0 : 1000;

let snapshot: { value: Community; readAt: number } | undefined;
let reading: Promise<Community> | undefined;

/** The community as it was at most a second ago; one read however many requests ask. */
export function currentCommunity(sql: Sql): Promise<Community> | Community {
  if (snapshot && Date.now() - snapshot.readAt < MAX_AGE) return snapshot.value;
  reading ??= loadCommunity(sql)
    .then((value) => {
      snapshot = { value, readAt: Date.now() };
      return value;
    })
    .finally(() => {
      reading = undefined;
    });
  return reading;
}

/** After an admin's change, so that their next page shows it. */
export function forgetCommunity(): void {
  snapshot = undefined;
}
