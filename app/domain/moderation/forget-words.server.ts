import { forgetForumRevisions } from "#app/domain/forum/forget-revisions.server.ts";
import { forgetIdeaRevisions } from "#app/domain/ideas/forget-revisions.server.ts";
import type { moderationActs } from "#db/schema/moderation.ts";
import type { Db } from "#db/types.ts";

/** Erases what a text said before it was edited: everybody may read its history. */
export async function forgetWords(
  tx: Db,
  { targetKind, targetId }: Pick<typeof moderationActs.$inferSelect, "targetKind" | "targetId">,
): Promise<void> {
  switch (targetKind) {
    case "idea":
      return forgetIdeaRevisions(tx, { ideaId: targetId });
    case "comment":
      return forgetIdeaRevisions(tx, { commentId: targetId });
    case "thread":
      return forgetForumRevisions(tx, { threadId: targetId });
    case "post":
      return forgetForumRevisions(tx, { postId: targetId });
    case "remark":
      return forgetForumRevisions(tx, { remarkId: targetId });
  }
}
