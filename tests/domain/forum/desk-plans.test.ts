import { afterAll, expect, test } from "vitest";
import { loadCommunity } from "#app/domain/community/queries.server.ts";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { deskPage } from "#app/domain/forum/desk-queries.server.ts";
import { DESK_VIEWS } from "#app/domain/forum/desk-views.ts";
import { sql } from "#tests/support/database.ts";
import { aCategory } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { planWatcher } from "#tests/support/plans.ts";

const now = new Date("2026-06-01T12:00:00Z");
const watcher = planWatcher(["threads", "members"]);
afterAll(() => watcher.end());

/** Questions of five years, as a forum has them: most settled or locked, a few of the last months open. */
async function seed(count: number) {
  await sql`
    insert into members (id, username, display_name)
    select gen_random_uuid(), 'reader' || n, 'Reader ' || n from generate_series(1, ${count}::int) n`;
  await sql`
    insert into threads (id, slug, title, author_id, category_id, state, tags, language, created_at, last_activity_at,
      last_answer_at, solved_at)
    select uuidv7(), 'thread-' || n, 'Thread ' || n, m.id, (select id from categories order by slug offset n % 2 limit 1),
      case when n < 600 then (array['unanswered','answered','needs_info','solved'])[1 + n % 4]
        else (array['solved','locked'])[1 + n % 2] end,
      array['tag' || n % 100], (array['en','en','fr'])[1 + n % 3], s.at, s.at + interval '2 hours',
      s.at + interval '1 hour', s.at + interval '2 hours'
    from generate_series(1, ${count}::int) n join members m on m.username = 'reader' || n
      cross join lateral (select ${now}::timestamptz - n * interval '3 hours' as at) s`;
  await sql`analyze`;
}

test("no view of the desk reads all threads, whatever its filters, on its first and its second page", async () => {
  const me: MemberActor = await aMember();
  await aCategory("other");
  await seed(15_000);
  const { categories } = await loadCommunity(sql);
  const expertise = { categoryIds: [categories[0]!.id], tags: ["tag7"] };
  const context = { categories, expertise, now };
  const wrong: unknown[] = [];
  for (const view of DESK_VIEWS) {
    for (const narrow of [
      {},
      { category: "other" },
      { language: "fr" },
      { category: "other", language: "fr" },
    ]) {
      const filter = { view, category: "", language: "", ...narrow };
      const look = (cursor: string | null) =>
        watcher.plansOf((watched) => deskPage(watched, me, { filter, cursor, context }));
      const first = await look(null);
      const second = first.result.next ? await look(first.result.next) : null;
      for (const plan of [...first.plans, ...(second?.plans ?? [])])
        if (plan.scans.length > 0) wrong.push({ filter, ...plan });
    }
  }
  expect(wrong).toEqual([]);
}, 60_000);
