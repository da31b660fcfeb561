import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";
import type { IdeaLine } from "./idea-line.server.ts";

/**
 * Adds to the comment counters of an idea and of everything it was merged into, whose rows are locked already; a comment
 * more is activity.
 */
export async function countComments(tx: Db, { ids }: Pick<IdeaLine, "ids">, step: 1 | -1): Promise<void> {
  const list = sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  await tx.execute(sql`update ideas set comment_count = comment_count + ${step},
    last_activity_at = ${step === 1 ? sql`now()` : sql`last_activity_at`} where id in (${list})`);
}
