import { eq } from "drizzle-orm";
import { type Actor, actorId } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict, NotFound } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { articleFlags } from "#db/schema/faq.ts";
import type { Db } from "#db/types.ts";
import { canEditArticles } from "./policy.ts";

/** Closes a reader's "something is wrong here" with what was done about it. */
export async function resolveFlag(
  db: Db,
  actor: Actor,
  { flagId, words }: { flagId: string; words: string },
): Promise<void> {
  assertAllowed(canEditArticles(actor));
  await db.transaction(async (tx) => {
    const [flag] = await tx
      .select({ resolvedAt: articleFlags.resolvedAt, articleId: articleFlags.articleId })
      .from(articleFlags)
      .where(eq(articleFlags.id, flagId))
      .for("no key update");
    if (!flag) throw new NotFound("no_such_flag");
    if (flag.resolvedAt) throw new Conflict("flag_settled");
    await tx
      .update(articleFlags)
      .set({ resolvedAt: new Date(), resolvedById: actorId(actor), resolution: words })
      .where(eq(articleFlags.id, flagId));
    await recordEvent(tx, actor, "article.flag_settled", { articleId: flag.articleId, flagId });
  });
}
