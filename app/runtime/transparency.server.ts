import { transparency } from "#app/domain/moderation/transparency-queries.server.ts";
import { snapshot } from "./snapshot.server.ts";

/** They are of quarters, and every act is read for them. */
const MAX_AGE_MS = 5 * 60_000;

/** The public figures of moderation, a few minutes old at most. */
export const { current: currentTransparency } = snapshot(
  (sql) => transparency(sql, { now: new Date() }),
  MAX_AGE_MS,
);
