import type { Period } from "#db/schema/recognition.ts";
import type { Sql } from "#db/types.ts";
import type { Board } from "./boards.ts";
import { periodStart } from "./periods.ts";

/** Those of IdeaStorm: most comments posted, most discussion raised, most votes obtained. */
const HOME_BOARDS = ["comments", "discussion", "votes"] as const satisfies readonly Board[];
const SHOWN = 3;

export type HomeBoards = {
  period: Extract<Period, "week" | "month">;
  boards: {
    board: (typeof HOME_BOARDS)[number];
    rows: { username: string; name: string; value: number }[];
  }[];
};

type Row = {
  board: (typeof HOME_BOARDS)[number];
  period: "week" | "month";
} & HomeBoards["boards"][number]["rows"][number];

/**
 * The first few of three boards: of this week once there is somebody on each of them, else of this month; null while
 * nobody is on any. One statement.
 */
export async function homeBoards(sql: Sql, now: Date): Promise<HomeBoards | null> {
  const rows = await sql<Row[]>`
    select b.board, p.period, m.username, m.display_name as name, t.value
    from unnest(${HOME_BOARDS as unknown as string[]}::text[]) b (board)
      cross join (values ('week', ${periodStart("week", now)}::date), ('month', ${periodStart("month", now)}::date)) p (period, starts_on)
      join board_sheets s on s.board = b.board and s.period = p.period and s.starts_on = p.starts_on and s.scope = ''
      cross join lateral (
        select member_id, value from board_tallies t where t.sheet_id = s.id and t.listed and t.value > 0
        order by value desc, member_id desc limit ${SHOWN}) t
      join members m on m.id = t.member_id
    order by t.value desc, t.member_id desc`;
  const of = (period: HomeBoards["period"]): HomeBoards => ({
    period,
    boards: HOME_BOARDS.map((board) => ({
      board,
      rows: rows
        .filter((row) => row.board === board && row.period === period)
        .map(({ username, name, value }) => ({ username, name, value })),
    })).filter((one) => one.rows.length > 0),
  });
  const week = of("week");
  if (week.boards.length === HOME_BOARDS.length) return week;
  const month = of("month");
  return month.boards.length > 0 ? month : null;
}
