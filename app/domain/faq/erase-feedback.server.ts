import { eq } from "drizzle-orm";
import { articleFeedback, articleFlags } from "#db/schema/faq.ts";
import type { Db } from "#db/types.ts";

/** Erases what a reader wrote about an article; that they found it helpful or not stays counted. */
export async function eraseFeedback(tx: Db, id: string): Promise<void> {
  await tx.update(articleFeedback).set({ words: "" }).where(eq(articleFeedback.id, id));
  await tx.update(articleFlags).set({ words: "" }).where(eq(articleFlags.id, id));
}
