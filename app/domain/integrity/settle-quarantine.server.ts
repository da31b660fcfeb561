import { quarantineHelpfulVotes } from "#app/domain/forum/quarantine-helpful-votes.server.ts";
import { lockVotedIdeas } from "#app/domain/ideas/lock-voted-ideas.server.ts";
import { quarantineCommentVotes } from "#app/domain/ideas/quarantine-comment-votes.server.ts";
import { quarantineIdeaVotes } from "#app/domain/ideas/quarantine-idea-votes.server.ts";
import type { VoteKind } from "#db/schema/integrity.ts";
import type { Db } from "#db/types.ts";
import { sameTexts } from "./same-texts.server.ts";
import type { VoteKey } from "./vote-key.ts";

/**
 * After it was written which votes signals hold: everything these votes are about is marked and counted anew. Threads are
 * locked before ideas, and ideas before what stands under them, as everywhere.
 */
export async function settleQuarantine(tx: Db, votes: readonly VoteKey[]): Promise<void> {
  const targets = (kind: VoteKind) => [
    ...new Set(votes.filter((vote) => vote.kind === kind).map((vote) => vote.targetId)),
  ];
  const ideaIds = targets("idea");
  const { commentIds, postIds } = await sameTexts(tx, {
    commentIds: targets("comment"),
    postIds: targets("post"),
  });
  await quarantineHelpfulVotes(tx, postIds);
  await lockVotedIdeas(tx, { ideaIds, commentIds });
  await quarantineIdeaVotes(tx, ideaIds);
  await quarantineCommentVotes(tx, commentIds);
}
