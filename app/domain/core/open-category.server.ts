import { and, eq, isNull } from "drizzle-orm";
import { categories } from "#db/schema/community.ts";
import type { Db } from "#db/types.ts";
import { type Actor, isInCircle } from "./actor.ts";
import { Invalid } from "./errors.ts";

type Wanted = { slug: string; takes: "ideas" | "threads" };

/**
 * The category somebody posts in, held until the end of the transaction, so that nobody archives it in between. One of
 * the circle is there for the circle alone: for everybody else there is no such category.
 */
export async function holdOpenCategory(
  tx: Db,
  actor: Actor,
  { slug, takes }: Wanted,
): Promise<typeof categories.$inferSelect> {
  const open = takes === "ideas" ? categories.takesIdeas : categories.takesThreads;
  const [category] = await tx
    .select()
    .from(categories)
    .where(and(eq(categories.slug, slug), eq(open, true), isNull(categories.archivedAt)))
    .for("no key update");
  if (!category || (category.audience === "circle" && !isInCircle(actor))) {
    throw new Invalid({ category: "no_such_category" });
  }
  return category;
}
