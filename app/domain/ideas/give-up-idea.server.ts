import { eq, sql } from "drizzle-orm";
import { categories } from "#db/schema/community.ts";
import { ideas } from "#db/schema/ideas.ts";
import type { Db } from "#db/types.ts";

/** An idea, which the caller holds, lives on as a thread: out of all lists, and its address leads there. */
export async function giveUpIdea(
  tx: Db,
  idea: typeof ideas.$inferSelect,
  { threadId }: { threadId: string },
): Promise<void> {
  await tx
    .update(ideas)
    .set({ visibility: "hidden", convertedThreadId: threadId })
    .where(eq(ideas.id, idea.id));
  if (idea.visibility !== "public") return;
  await tx
    .update(categories)
    .set({ ideaCount: sql`${categories.ideaCount} - 1` })
    .where(eq(categories.id, idea.categoryId));
}
