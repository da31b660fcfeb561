import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { Invalid, NotFound } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { slugify } from "#app/domain/core/slug.ts";
import { newId } from "#db/ids.ts";
import { articleCategories } from "#db/schema/faq.ts";
import type { Db } from "#db/types.ts";
import { placeProblem } from "./category-places.ts";
import { type CategoryRow, lockCategories } from "./lock-categories.server.ts";
import type { ArticleCategoryInput } from "./schema.ts";

/** Distance between two positions, so that one can be put between by hand. */
const STEP = 10;
const SLUG_LENGTH = 40;

/** Makes a category (`id` null) or changes one. Its address, made of its first English name, stays. */
export async function saveArticleCategory(
  db: Db,
  actor: Actor,
  { id, ...input }: ArticleCategoryInput & { id: string | null },
): Promise<{ id: string; slug: string }> {
  return db.transaction(async (tx) => {
    const all = await lockCategories(tx, actor);
    const before = all.find((row) => row.id === id);
    if (id && !before) throw new NotFound("no_such_category");
    const problem = placeProblem(all, id, input.parentId);
    if (problem) throw new Invalid({ parentId: problem });
    const values = {
      name: { en: input.nameEn, fr: input.nameFr },
      description: { en: input.descriptionEn, fr: input.descriptionFr },
      parentId: input.parentId,
    };
    if (!before) {
      const row = {
        id: newId(),
        slug: freeSlug(all, input.nameEn),
        position: lastPosition(all, input.parentId),
      };
      await tx.insert(articleCategories).values({ ...row, ...values });
      await recordAudit(
        tx,
        actor,
        "article_category.created",
        { kind: "article_category", id: row.id },
        { slug: row.slug },
      );
      return { id: row.id, slug: row.slug };
    }
    const changed = (Object.keys(values) as (keyof typeof values)[]).filter(
      (key) => JSON.stringify(values[key]) !== JSON.stringify(before[key]),
    );
    if (changed.length > 0) {
      const position = changed.includes("parentId") ? lastPosition(all, input.parentId) : before.position;
      await tx
        .update(articleCategories)
        .set({ ...values, position })
        .where(eq(articleCategories.id, before.id));
      await recordAudit(
        tx,
        actor,
        "article_category.changed",
        { kind: "article_category", id: before.id },
        { slug: before.slug, changed },
      );
    }
    return { id: before.id, slug: before.slug };
  });
}

function freeSlug(all: CategoryRow[], name: string): string {
  const slug = slugify(name, SLUG_LENGTH);
  if (all.some((row) => row.slug === slug)) throw new Invalid({ nameEn: "name_taken" });
  return slug;
}

const lastPosition = (all: CategoryRow[], parentId: string | null) =>
  Math.max(0, ...all.filter((row) => row.parentId === parentId).map((row) => row.position)) + STEP;
