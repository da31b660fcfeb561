import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";

/** What moves to another category takes its open items along, and those of all that stands under it. */
export async function followPlace(tx: Db, kind: "idea" | "thread", id: string): Promise<void> {
  const there =
    kind === "idea"
      ? sql`select 'idea' as kind, ${id}::uuid as id
          union all select 'comment', c.id from idea_comments c where c.idea_id = ${id}`
      : sql`select 'thread' as kind, ${id}::uuid as id
          union all select 'post', p.id from posts p where p.thread_id = ${id}
          union all select 'remark', c.id from thread_comments c where c.thread_id = ${id}`;
  const place = sql.raw(kind === "idea" ? "ideas" : "threads");
  await tx.execute(sql`
    update review_items i set category_id = w.category_id, version = i.version + 1
    from ${place} w, (${there}) x
    where w.id = ${id} and i.kind = x.kind and i.target_id = x.id and i.state = 'open'
      and i.category_id is distinct from w.category_id`);
}
