import { afterAll, expect, test } from "vitest";
import { caseCounts, caseDesk } from "#app/domain/cases/desk-queries.server.ts";
import { CASE_TABS } from "#app/domain/cases/desk-tabs.ts";
import { overdueQuestions } from "#app/domain/cases/overdue-questions-queries.server.ts";
import { sql } from "#tests/support/database.ts";
import { aCategory } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { planWatcher } from "#tests/support/plans.ts";

const now = new Date("2026-06-01T12:00:00Z");
const watcher = planWatcher(["cases", "case_messages", "members", "threads"]);
afterAll(() => watcher.end());

/** Cases of years, as they are: nearly all settled, some hundreds open, some of them waiting, some of them late. */
async function seed(count: number, me: string) {
  await sql`
    insert into members (id, username, display_name)
    select gen_random_uuid(), 'customer' || n, 'Customer ' || n from generate_series(1, ${count}::int) n`;
  await sql`
    insert into cases (id, customer_id, title, reason, state, assignee_id, opened_at, first_answer_due_at, resolve_due_at, due_at,
      resolved_at, waiting_since)
    select uuidv7(), m.id, 'Case ' || n, 'unanswered', s.state, case when n % 5 = 0 then ${me}::uuid end, s.at, s.at, s.at,
      case when s.state = 'open' then s.at end, case when s.state = 'resolved' then s.at end,
      case when s.state = 'waiting' then s.at end
    from generate_series(1, ${count}::int) n join members m on m.username = 'customer' || n
      cross join lateral (select ${now}::timestamptz + (300 - n) * interval '1 hour' as at,
        case when n > 600 then 'resolved' when n % 4 = 0 then 'waiting' else 'open' end as state) s`;
  await sql`
    insert into case_messages (id, case_id, kind, source, html, renderer_version)
    select uuidv7(), id, 'customer', 'x', 'x', 1 from cases`;
  await sql`analyze`;
}

test("no tab of the desk reads all cases, on its first and its second page; nor do its counts", async () => {
  const me = await aMember({ role: "agent" });
  await seed(15_000, me.id);
  const wrong: unknown[] = [];
  for (const tab of CASE_TABS) {
    let cursor: string | null = null;
    for (const page of [1, 2]) {
      const { plans, result } = await watcher.plansOf((watched) =>
        caseDesk(watched, me, { tab, cursor, now }),
      );
      for (const plan of plans) if (plan.scans.length > 0) wrong.push({ tab, page, ...plan });
      cursor = result.next;
    }
  }
  const { plans } = await watcher.plansOf((watched) => caseCounts(watched, me, now));
  for (const plan of plans) if (plan.scans.length > 0) wrong.push({ counts: true, ...plan });
  expect(wrong).toEqual([]);
});

test("the clock walks the unanswered questions of the last month, not the forum", async () => {
  const me = await aMember();
  const category = await aCategory();
  await sql`
    insert into threads (id, slug, title, author_id, category_id, state, created_at, last_activity_at)
    select uuidv7(), 'thread-' || n, 'Thread ' || n, ${me.id}, ${category},
      case when n % 50 = 0 then 'unanswered' else 'solved' end, s.at, s.at
    from generate_series(1, 15000) n cross join lateral (select ${now}::timestamptz - n * interval '3 hours' as at) s`;
  await sql`analyze`;
  const range = {
    from: new Date("2026-05-02T12:00:00Z"),
    until: new Date("2026-05-31T12:00:00Z"),
    limit: 100,
  };
  const after = { createdAt: range.from, number: 0 };
  const { plans, result } = await watcher.plansOf((watched) =>
    overdueQuestions(watched, { ...range, after }),
  );
  expect(result.length).toBeGreaterThan(0);
  // There is no case yet, and an empty table is read as it is.
  expect(plans.flatMap(({ scans }) => scans).filter((table) => table !== "cases")).toEqual([]);
});
