import { runForumClock } from "#app/domain/forum/run-forum-clock.server.ts";
import { useDatabase } from "#app/runtime/db.server.ts";
import { logger } from "#app/runtime/logger.server.ts";

/** Every five minutes: locks old threads and asks askers whether they were helped. */
export async function forumClock(): Promise<void> {
  const done = await runForumClock(useDatabase().db);
  if (done.locked + done.nudged > 0) logger.info(done, "the forum's clock");
}
