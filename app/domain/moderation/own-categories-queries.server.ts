import type { Sql } from "#db/types.ts";

/** The categories a member moderates, by id; none means everything. */
export async function ownCategories(sql: Sql, memberId: string): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select category_id as id from category_moderators where member_id = ${memberId} order by category_id`;
  return rows.map(({ id }) => id);
}
