import { eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict, Invalid } from "#app/domain/core/errors.ts";
import { holdThread } from "#app/domain/forum/load-thread.server.ts";
import { articleOrigins } from "#db/schema/faq.ts";
import type { Db } from "#db/types.ts";
import { type Filed, fileHelpingAct } from "./file-helping-act.server.ts";
import { canSuggest } from "./helping-policy.ts";

type SuggestArticle = { number: number; note?: string; now?: Date };

/**
 * "The accepted answer of this question should be an article." By who has been right often enough it is drafted at once,
 * for editors to work on; nothing is published without them. One may propose one's own answer.
 */
export async function suggestArticle(
  db: Db,
  actor: MemberActor,
  { number, note = "", now = new Date() }: SuggestArticle,
): Promise<Filed & { number: number; slug: string }> {
  return db.transaction(async (tx) => {
    const thread = await holdThread(tx, actor, { number });
    assertAllowed(canSuggest(actor, { authorId: null }));
    if (thread.visibility !== "public") throw new Conflict("thread_not_public");
    if (thread.convertedIdeaId) throw new Conflict("thread_converted");
    if (!thread.acceptedPostId) throw new Conflict("no_accepted_answer");
    const [origin] = await tx
      .select({ articleId: articleOrigins.articleId })
      .from(articleOrigins)
      .where(eq(articleOrigins.threadId, thread.id))
      .limit(1);
    if (origin) throw new Invalid({ form: "article_exists" });
    const about = { power: "propose_articles", targetKind: "post", targetId: thread.acceptedPostId } as const;
    const filed = await fileHelpingAct(tx, actor, { ...about, proposal: { note }, now });
    return { ...filed, number, slug: thread.slug };
  });
}
