import { eq } from "drizzle-orm";
import { categories } from "#db/schema/community.ts";
import type { Visibility } from "#db/schema/ideas.ts";
import type { Db } from "#db/types.ts";
import { openVisibility } from "./audience.ts";

/** What "shown" is in a category: to everybody, or to the circle that the category is for. */
export async function shownVisibility(tx: Db, categoryId: string): Promise<Visibility> {
  const [category] = await tx
    .select({ audience: categories.audience })
    .from(categories)
    .where(eq(categories.id, categoryId));
  return openVisibility(category!.audience);
}
