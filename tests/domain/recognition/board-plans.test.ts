import { afterAll, expect, test } from "vitest";
import { loadCommunity } from "#app/domain/community/queries.server.ts";
import { readBoardFilters } from "#app/domain/recognition/board-filters.ts";
import { findOwnPlace, readBoard } from "#app/domain/recognition/board-queries.server.ts";
import { homeBoards } from "#app/domain/recognition/home-boards-queries.server.ts";
import { sql } from "#tests/support/database.ts";
import { aCategory } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aTally } from "#tests/support/factories/tally.ts";
import { planWatcher } from "#tests/support/plans.ts";

const now = new Date("2026-06-10T12:00:00Z");
const watcher = planWatcher(["board_tallies", "board_sheets", "members"]);
afterAll(() => watcher.end());

/** Two years of months, with and without a category: ties, as counts make them, and some who are not listed. */
async function seed(category: string) {
  await sql`
    insert into members (id, username, display_name)
    select gen_random_uuid(), 'crowd' || n, 'Crowd ' || n from generate_series(1, 6000) n`;
  await sql`
    insert into board_sheets (board, period, starts_on, scope)
    select b.board, 'month', d::date, s.scope from unnest(array['votes', 'comments']) b (board)
      cross join generate_series(timestamp '2026-01-01', '2026-06-01', '1 month') d
      cross join unnest(array['', ${`c:${category}`}]) s (scope)`;
  // Of other boards and other places, as a large community has thousands.
  await sql`
    insert into board_sheets (board, period, starts_on, scope)
    select b.board, 'week', d::date, 'c:' || n from unnest(array['votes', 'points']) b (board)
      cross join generate_series(timestamp '2026-01-05', '2026-06-01', '1 week') d cross join generate_series(1, 100) n`;
  await sql`
    insert into board_tallies (sheet_id, member_id, value, listed)
    select s.id, m.id, 1 + (substring(m.username from 6)::int % 400), random() > 0.02
    from members m cross join board_sheets s
    where s.period = 'month' and m.username like 'crowd%'`;
  await sql`analyze`;
}

test("no board, on no page of it, reads all tallies; nor does one's own place, nor the home page", async () => {
  await seed(await aCategory("lamps"));
  const me = await aMember();
  await aTally(me, 7, { at: "2026-06-01" });
  const community = await loadCommunity(sql);
  const wrong: unknown[] = [];
  const check = (name: string, plans: { scans: string[] }[]) => {
    for (const plan of plans) if (plan.scans.length > 0) wrong.push({ name, ...plan });
  };
  for (const query of [
    "board=votes",
    "board=votes&category=lamps",
    "board=votes&period=all",
    "board=votes&starts=2026-03-01",
  ]) {
    const filters = readBoardFilters(new URLSearchParams(query), now);
    const first = await watcher.plansOf((watched) => readBoard(watched, { filters, community }));
    check(query, first.plans);
    const cursor = first.result.next;
    if (cursor)
      check(
        `${query}, second`,
        (await watcher.plansOf((watched) => readBoard(watched, { filters, community, cursor }))).plans,
      );
    check(
      `${query}, own`,
      (await watcher.plansOf((watched) => findOwnPlace(watched, me, { filters, community }))).plans,
    );
  }
  check("home", (await watcher.plansOf((watched) => homeBoards(watched, now))).plans);
  expect(wrong).toEqual([]);
}, 60_000);
