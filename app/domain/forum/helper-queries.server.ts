import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Sql } from "#db/types.ts";

/** Whether one of a member's answers was accepted somewhere. */
export async function isProvenHelper(sql: Sql, actor: MemberActor): Promise<boolean> {
  const [row] = await sql<[{ proven: boolean }]>`
    select exists (select 1 from posts p join threads t on t.accepted_post_id = p.id
      where p.author_id = ${actor.id} and p.visibility = 'public' and p.deleted_at is null) as proven`;
  return row.proven;
}
