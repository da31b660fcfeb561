import { type HelpSettings, loadHelpSettings } from "#app/domain/cases/help-settings-queries.server.ts";
import type { Sql } from "#db/types.ts";
import { env } from "./env.server.ts";

export type { HelpSettings };

/** Milliseconds after which they are read again. Tests change rows under our feet, so there they are never kept. */
const MAX_AGE = env.NODE_ENV === "test" ? 0 : 1000;

let snapshot: { value: HelpSettings; readAt: number } | undefined;
let reading: Promise<HelpSettings> | undefined;

/** Hours and deadlines as they were at most a second ago; one read however many requests ask. */
export function currentHelpSettings(sql: Sql): Promise<HelpSettings> | HelpSettings {
  if (snapshot && Date.now() - snapshot.readAt < MAX_AGE) return snapshot.value;
  reading ??= loadHelpSettings(sql)
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
export function forgetHelpSettings(): void {
  snapshot = undefined;
}
