import { encodeCursor } from "#app/domain/core/page.ts";
import { LISTED_MAX, ROWS_SHOWN } from "#app/domain/recognition/board-limits.ts";
import { paths } from "#app/paths.ts";
import type { Sql } from "#db/types.ts";
import type { Scene } from "./scenarios.ts";

/** The board with most people on it: from its top, at the end of its list, and in one language of its busiest category. */
export async function recognitionScene(sql: Sql): Promise<Scene> {
  const [last] = await sql<{ value: number; memberId: string }[]>`
    select value, member_id as "memberId" from board_tallies t join board_sheets s on s.id = t.sheet_id
    where board = 'points' and period = 'all' and starts_on = '1970-01-01' and scope = '' and listed and value > 0
    order by value desc, member_id desc offset ${LISTED_MAX - ROWS_SHOWN - 1} limit 1`;
  const [place] = await sql<{ slug: string; language: string }[]>`
    select c.slug, split_part(t.scope, ';l:', 2) as language
    from (
      select scope, count(*) as people from board_tallies t join board_sheets s on s.id = t.sheet_id
      where board = 'points' and period = 'all' and scope like 'c:%;l:%' and listed group by scope
    ) t join categories c on t.scope like 'c:' || c.id || ';%' order by t.people desc limit 1`;
  if (!last || !place) throw new Error("fewer than a thousand people of the data set have points");
  const board = { board: "points", period: "all" };
  return {
    pages: {
      "leaderboard page": paths.leaderboards(board),
      "leaderboard's end": paths.leaderboards({
        ...board,
        after: encodeCursor([last.value, last.memberId]),
      }),
      "leaderboard, narrowed": paths.leaderboards({
        ...board,
        category: place.slug,
        language: place.language,
      }),
    },
    writes: {},
    counted: {},
  };
}
