import type { Transparency } from "#app/domain/moderation/review-views.ts";
import { transparency } from "#app/domain/moderation/transparency-queries.server.ts";
import type { Sql } from "#db/types.ts";
import { env } from "./env.server.ts";

/** Milliseconds after which the figures are counted again: they are of quarters, and every act is read for them. */
const MAX_AGE = env.NODE_ENV === "test" ? 0 : 5 * 60_000;

let kept: { value: Transparency; readAt: number } | undefined;
let reading: Promise<Transparency> | undefined;

/** The public figures of moderation, a few minutes old at most; one count however many ask. */
export function currentTransparency(sql: Sql, now = new Date()): Promise<Transparency> | Transparency {
  if (kept && Date.now() - kept.readAt < MAX_AGE) return kept.value;
  reading ??= transparency(sql, { now })
    .then((value) => {
      kept = { value, readAt: Date.now() };
      return value;
    })
    .finally(() => {
      reading = undefined;
    });
  return reading;
}
