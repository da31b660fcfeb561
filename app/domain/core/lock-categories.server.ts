import { asc, eq, or } from "drizzle-orm";
import { categories } from "#db/schema/community.ts";
import type { Db } from "#db/types.ts";

/** Locks the category something leaves and the one it goes to, in the order of their ids, before either is counted. */
export async function lockCategories(tx: Db, { id, slug }: { id: string; slug: string }): Promise<void> {
  await tx
    .select({ id: categories.id })
    .from(categories)
    .where(or(eq(categories.id, id), eq(categories.slug, slug)))
    .orderBy(asc(categories.id))
    .for("no key update");
}
