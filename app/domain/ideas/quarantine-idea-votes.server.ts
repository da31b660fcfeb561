import type { Db } from "#db/types.ts";
import { lockVotedIdeas } from "./lock-voted-ideas.server.ts";
import { markIdeaVotes } from "./mark-idea-votes.server.ts";
import { recountVotes } from "./recount-votes.server.ts";

/**
 * Votes on ideas went into quarantine or came out, as whoever calls has written down: what they and all they were merged
 * into count is made anew. Votes may have come over with a merge, so each is asked for and none is named.
 */
export async function quarantineIdeaVotes(tx: Db, ideaIds: readonly string[]): Promise<void> {
  if (ideaIds.length === 0) return;
  const line = await lockVotedIdeas(tx, { ideaIds, commentIds: [] });
  await markIdeaVotes(tx, line);
  await recountVotes(tx, line);
}
