import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";
import { openItem } from "./open-item.server.ts";
import { FEEDBACK_SCORE } from "./source-scores.ts";
import { touchItem } from "./touch-item.server.ts";

type Said = {
  /** Of the feedback, or of the reader's "something is wrong here". */
  id: string;
  articleId: string;
  now: Date;
};

/** A reader said what is wrong with an article. All that is said of one article can be decided together. */
export async function openFromFeedback(tx: Db, { id, articleId, now }: Said): Promise<void> {
  const [said] = (await tx.execute(sql`
    select f.reason, f.words from article_feedback f where f.id = ${id} and not f.helpful and (f.reason is not null or f.words <> '')
    union all select 'flag', g.words from article_flags g where g.id = ${id} and g.resolved_at is null`)) as unknown as {
    reason: string | null;
    words: string;
  }[];
  if (!said) return;
  // The same person saying it better is the same question.
  if (await touchItem(tx, "article_feedback", id)) return;
  const source = {
    source: "feedback" as const,
    reason: said.reason ?? "other",
    detail: said.words,
    score: FEEDBACK_SCORE,
  };
  const likeness = `article:${articleId}`;
  await openItem(tx, { kind: "article_feedback", targetId: id, sources: [source], likeness, now });
}
