import { helpSettings } from "#db/schema/cases.ts";
import type { Db } from "#db/types.ts";
import { lockQuietThreads } from "./lock-quiet-threads.server.ts";
import { nudgeAskers } from "./nudge-askers.server.ts";

const DAY_MS = 86_400_000;

/**
 * What time does to threads: old ones are locked, and who has had an answer for some days is asked whether it helped.
 * Every row it changes leaves what it looks for, so that it may stop anywhere and run twice.
 */
export async function runForumClock(db: Db, now = new Date()): Promise<{ locked: number; nudged: number }> {
  const [settings] = await db
    .select({ nudgeAfterDays: helpSettings.nudgeAfterDays, lockAfterDays: helpSettings.lockAfterDays })
    .from(helpSettings);
  if (!settings) return { locked: 0, nudged: 0 };
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
  // Locks first: nobody is asked about a thread that has just been put to sleep.
  const locked = await lockQuietThreads(db, { before: daysAgo(settings.lockAfterDays), now });
  const nudged = await nudgeAskers(db, { before: daysAgo(settings.nudgeAfterDays), now });
  return { locked, nudged };
}
