import type { Sql } from "#db/types.ts";
import type { LevelInput } from "./levels-schema.ts";

export type LevelsPreview = {
  /** Open accounts that would be in a higher or a lower level than now. */
  up: number;
  down: number;
  levels: (LevelInput & { rank: number; members: number })[];
};

/** Whom other levels would move. Changes nothing. */
export async function previewLevels(sql: Sql, input: readonly LevelInput[]): Promise<LevelsPreview> {
  const thresholds = JSON.stringify(input.map(({ threshold }, i) => ({ rank: i + 1, threshold })));
  const rows = await sql<{ rank: number; members: number; up: number; down: number }[]>`
    with asked as (select * from jsonb_to_recordset(${thresholds}::text::jsonb) as a (rank int, threshold int)),
    placed as (
      select m.level, coalesce((select max(a.rank) from asked a where a.threshold <= coalesce(s.points, 0)), 1) as rank
      from members m left join standings s on s.member_id = m.id where m.closed_at is null
    )
    select rank, count(*)::int as members, count(*) filter (where rank > level)::int as up,
      count(*) filter (where rank < level)::int as down
    from placed group by rank`;
  const sum = (of: "up" | "down") => rows.reduce((total, row) => total + row[of], 0);
  return {
    up: sum("up"),
    down: sum("down"),
    levels: input.map((level, i) => ({
      ...level,
      rank: i + 1,
      members: rows.find(({ rank }) => rank === i + 1)?.members ?? 0,
    })),
  };
}
