import type { Sql } from "#db/types.ts";

/** Everybody who may own an article. */
export async function listStaff(sql: Sql): Promise<{ id: string; name: string }[]> {
  return sql<{ id: string; name: string }[]>`
    select id, display_name as name from members where role <> 'member' and closed_at is null
    order by lower(display_name), id`;
}
