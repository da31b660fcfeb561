import { and, desc, eq } from "drizzle-orm";
import { type Actor, actorId } from "#app/domain/core/actor.ts";
import { Conflict, Invalid } from "#app/domain/core/errors.ts";
import { forgetDraft } from "#app/domain/core/forget-draft.server.ts";
import { newId } from "#db/ids.ts";
import { articleRevisions } from "#db/schema/faq.ts";
import type { Db } from "#db/types.ts";
import { draftTarget } from "./draft-target.ts";
import { editionOf } from "./edition.ts";
import type { ArticleLanguage } from "./limits.ts";
import { type LockedArticle, latestRevision, lockArticle, type Revision } from "./load-article.server.ts";
import type { RevisionText } from "./schema.ts";

type SaveRevision = RevisionText & {
  number: number;
  language: ArticleLanguage;
  /** `editionOf` what the form was filled with; without it whatever is there is changed. */
  base?: string | undefined;
  significance?: "minor" | "major";
  comment?: string;
  /** Of a translation: id of the published source revision that it now follows; without it, the one it followed before. */
  basedOn?: string | undefined;
};

export type SavedRevision = { revisionId: string; version: number; edition: string };

/**
 * Saves the draft of an article in one language, or begins one. There is one open draft per language for all editors:
 * saving one that waits for its review takes it back. A save that would overwrite a colleague's is refused with
 * `revision_changed`.
 */
export async function saveRevision(db: Db, actor: Actor, input: SaveRevision): Promise<SavedRevision> {
  return db.transaction(async (tx) => {
    const article = await lockArticle(tx, actor, input.number);
    if (article.retiredAt) throw new Invalid({ form: "article_retired" });
    const { open, published } = await latestRevision(tx, article.id, input.language);
    const current = open ?? published;
    const basedOnId = await sourceFollowed(tx, article, input, current);
    const said = {
      title: input.title,
      summary: input.summary,
      source: input.source,
      significance: input.significance ?? open?.significance ?? "major",
      comment: input.comment ?? open?.comment ?? "",
      basedOnId,
    };
    const overtaken = input.base !== undefined && input.base !== editionOf(current);
    if (overtaken && !(current && hasSameWords(current, said)))
      throw new Invalid({ form: "revision_changed" });
    await forgetDraft(tx, actor, { kind: "article", target: draftTarget(article, input.language) });
    if (!open) return begin(tx, actor, { article, language: input.language, published, said });
    return change(tx, actor, open, said);
  });
}

type Said = Pick<Revision, "title" | "summary" | "source" | "significance" | "comment" | "basedOnId">;

const hasSameWords = (a: RevisionText, b: RevisionText) =>
  a.title === b.title && a.summary === b.summary && a.source === b.source;

const saved = (row: Revision): SavedRevision => ({
  revisionId: row.id,
  version: row.version,
  edition: editionOf(row),
});

async function begin(
  tx: Db,
  actor: Actor,
  from: { article: LockedArticle; language: ArticleLanguage; published: Revision | null; said: Said },
): Promise<SavedRevision> {
  const { article, language, published, said } = from;
  if (published && hasSameWords(published, said) && published.basedOnId === said.basedOnId)
    throw new Invalid({ form: "nothing_changed" });
  const [newest] = await tx
    .select({ version: articleRevisions.version })
    .from(articleRevisions)
    .where(and(eq(articleRevisions.articleId, article.id), eq(articleRevisions.language, language)))
    .orderBy(desc(articleRevisions.version))
    .limit(1);
  const authorId = actorId(actor);
  const now = new Date();
  const [row] = await tx
    .insert(articleRevisions)
    .values({
      ...said,
      id: newId(),
      articleId: article.id,
      language,
      version: (newest?.version ?? 0) + 1,
      authorId,
      writerIds: authorId ? [authorId] : [],
      createdAt: now,
      updatedAt: now,
    })
    .returning();
  return saved(row!);
}

async function change(tx: Db, actor: Actor, open: Revision, said: Said): Promise<SavedRevision> {
  const unchanged = (Object.keys(said) as (keyof Said)[]).every((key) => said[key] === open[key]);
  if (unchanged) return saved(open);
  const writer = actorId(actor);
  const writerIds =
    writer && !hasSameWords(open, said) ? [...new Set([...open.writerIds, writer])] : open.writerIds;
  const [row] = await tx
    .update(articleRevisions)
    .set({
      ...said,
      writerIds,
      ...(open.state === "review" && { state: "draft" as const, submittedAt: null }),
      // Two saves within a millisecond are still two editions.
      updatedAt: new Date(Math.max(Date.now(), open.updatedAt.getTime() + 1)),
    })
    .where(eq(articleRevisions.id, open.id))
    .returning();
  return saved(row!);
}

/** Which source revision a translation follows; the source itself follows none. */
async function sourceFollowed(
  tx: Db,
  article: LockedArticle,
  { language, basedOn }: SaveRevision,
  current: Revision | null,
): Promise<string | null> {
  if (language === article.sourceLanguage) return null;
  const { published } = await latestRevision(tx, article.id, article.sourceLanguage);
  if (!published) throw new Invalid({ form: "source_not_published" });
  if (!basedOn) return current ? current.basedOnId : published.id;
  const [row] = await tx
    .select({ id: articleRevisions.id })
    .from(articleRevisions)
    .where(
      and(
        eq(articleRevisions.id, basedOn),
        eq(articleRevisions.articleId, article.id),
        eq(articleRevisions.language, article.sourceLanguage),
        eq(articleRevisions.state, "published"),
      ),
    );
  if (!row) throw new Conflict("revision_changed");
  return row.id;
}
