import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";
import type { IdeaLine } from "./idea-line.server.ts";

/** Adds to the comment counters of an idea and of everything it was merged into; their rows are locked already. */
export async function countComments(tx: Db, { ids }: Pick<IdeaLine, "ids">, step: 1 | -1): Promise<void> {
  const list = sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  await tx.execute(sql`update ideas set comment_count = comment_count + ${step} where id in (${list})`);
}
