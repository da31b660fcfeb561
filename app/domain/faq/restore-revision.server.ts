import { and, desc, eq } from "drizzle-orm";
import { type Actor, actorId } from "#app/domain/core/actor.ts";
import { Conflict, NotFound } from "#app/domain/core/errors.ts";
import { newId } from "#db/ids.ts";
import { articleRevisions } from "#db/schema/faq.ts";
import type { Db } from "#db/types.ts";
import type { ArticleLanguage } from "./limits.ts";
import { latestRevision, lockArticle } from "./load-article.server.ts";

type Restore = {
  number: number;
  language: ArticleLanguage;
  version: number;
  /** Why, as a line of the history. */
  comment: string;
};

/** Takes an earlier version up again, as a new draft that goes the same way as any other. */
export async function restoreRevision(
  db: Db,
  actor: Actor,
  { number, language, version, comment }: Restore,
): Promise<{ version: number }> {
  return db.transaction(async (tx) => {
    const article = await lockArticle(tx, actor, number);
    if (article.retiredAt) throw new Conflict("article_retired");
    const { open } = await latestRevision(tx, article.id, language);
    if (open) throw new Conflict("draft_in_the_way");
    const versions = await tx
      .select()
      .from(articleRevisions)
      .where(and(eq(articleRevisions.articleId, article.id), eq(articleRevisions.language, language)))
      .orderBy(desc(articleRevisions.version));
    const old = versions.find((one) => one.version === version);
    if (!old) throw new NotFound("no_such_revision");
    const restorer = actorId(actor);
    const [row] = await tx
      .insert(articleRevisions)
      .values({
        id: newId(),
        articleId: article.id,
        language,
        version: versions[0]!.version + 1,
        title: old.title,
        summary: old.summary,
        source: old.source,
        significance: old.significance,
        comment,
        authorId: restorer,
        // A draft that never was published brings its writers along: they do not review themselves by a detour.
        writerIds: [
          ...new Set([...(old.state === "published" ? [] : old.writerIds), ...(restorer ? [restorer] : [])]),
        ],
        basedOnId: old.basedOnId,
      })
      .returning({ version: articleRevisions.version });
    return row!;
  });
}
