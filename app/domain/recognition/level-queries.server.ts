import type { Translated } from "#db/columns.ts";
import type { Sql } from "#db/types.ts";

export type AdminLevel = { rank: number; threshold: number; name: Translated; members: number };

/** Every level, lowest first, and how many open accounts are in it. */
export async function adminLevels(sql: Sql): Promise<AdminLevel[]> {
  return sql<AdminLevel[]>`
    select l.rank::int as rank, l.threshold, l.name, coalesce(n.members, 0) as members
    from levels l left join (
      select level, count(*)::int as members from members where closed_at is null group by level
    ) n on n.level = l.rank order by l.rank`;
}
