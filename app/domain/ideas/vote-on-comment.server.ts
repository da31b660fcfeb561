import { and, eq, sql } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { heldOnComment } from "#app/domain/integrity/held-votes.ts";
import { ideaComments, ideaCommentVotes } from "#db/schema/idea-comments.ts";
import type { Db } from "#db/types.ts";
import { lockComment } from "./lock-comment.server.ts";
import { canVoteOnComment } from "./policy.ts";

type VoteOnComment = { number: number; value: 1 | 0 | -1 };
type CommentVotes = { promotes: number; demotes: number; myVote: number };

/**
 * Casts, changes or withdraws (0) a vote on a comment. The comment's lock makes votes come one after the other. One that
 * waits in quarantine is kept and logged, and not counted.
 */
export async function voteOnComment(
  db: Db,
  actor: MemberActor,
  { number, value }: VoteOnComment,
): Promise<CommentVotes> {
  return db.transaction(async (tx) => {
    const comment = await lockComment(tx, actor, number);
    assertAllowed(canVoteOnComment(actor, comment.facts, comment.line.root.facts));
    const mine = and(eq(ideaCommentVotes.commentId, comment.id), eq(ideaCommentVotes.memberId, actor.id));
    const [before] = (await tx.execute(sql`
      select ${sql.raw(heldOnComment("v.comment_id", "v.member_id"))} as held, coalesce((select b.value
        from idea_comment_votes b where b.comment_id = v.comment_id and b.member_id = v.member_id), 0) as value
      from (values (${comment.id}::uuid, ${actor.id}::uuid)) v (comment_id, member_id)`)) as unknown as [
      { held: boolean; value: number },
    ];
    const { held, value: previous } = before;
    const promotes = held ? 0 : Number(value === 1) - Number(previous === 1);
    const demotes = held ? 0 : Number(value === -1) - Number(previous === -1);
    if (value !== previous) {
      const castAt = new Date();
      if (value === 0) await tx.delete(ideaCommentVotes).where(mine);
      else {
        await tx
          .insert(ideaCommentVotes)
          .values({
            commentId: comment.id,
            memberId: actor.id,
            value,
            castAt,
            quarantinedAt: held ? castAt : null,
          })
          .onConflictDoUpdate({
            target: [ideaCommentVotes.commentId, ideaCommentVotes.memberId],
            set: { value, castAt },
          });
      }
      await tx
        .update(ideaComments)
        .set({
          promotes: sql`${ideaComments.promotes} + ${promotes}`,
          demotes: sql`${ideaComments.demotes} + ${demotes}`,
        })
        .where(eq(ideaComments.id, comment.id));
      await recordEvent(tx, actor, "comment.voted", {
        commentId: comment.id,
        memberId: actor.id,
        value,
        previous,
      });
    }
    return { promotes: comment.promotes + promotes, demotes: comment.demotes + demotes, myVote: value };
  });
}
