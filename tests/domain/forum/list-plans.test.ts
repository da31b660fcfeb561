import { afterAll, beforeEach, expect, test } from "vitest";
import { loadCommunity } from "#app/domain/community/queries.server.ts";
import { type Actor, GUEST } from "#app/domain/core/actor.ts";
import {
  LIST_STATES,
  NO_THREAD_FILTERS,
  THREAD_SORTS,
  type ThreadFilters,
} from "#app/domain/forum/list-filters.ts";
import { listThreads } from "#app/domain/forum/thread-list-queries.server.ts";
import { sql } from "#tests/support/database.ts";
import { aCategory } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { planWatcher } from "#tests/support/plans.ts";

const now = new Date("2026-06-01T12:00:00Z");
const watcher = planWatcher(["threads", "thread_texts", "thread_follows", "posts", "members"]);
afterAll(() => watcher.end());

let me: Awaited<ReturnType<typeof aMember>>;

beforeEach(async () => {
  me = await aMember();
});

/** Threads of five years by many authors: kinds, states, categories and products as unequal as people make them. */
async function seed(count: number) {
  await sql`
    insert into members (id, username, display_name)
    select gen_random_uuid(), 'reader' || n, 'Reader ' || n from generate_series(1, ${count}::int) n`;
  await sql`
    insert into threads (id, slug, title, author_id, category_id, kind, state, tags, product, version, me_too_count, answer_count,
      created_at, last_activity_at)
    select uuidv7(), 'thread-' || n, 'Thread ' || n, m.id, (select id from categories order by slug offset n % 2 limit 1), k.kind,
      case k.kind when 'discussion' then (array['open','open','locked'])[1 + n % 3]
        else (array['unanswered','answered','answered','solved','solved','needs_info','escalated','locked'])[1 + n % 8] end,
      array['tag' || n % 100], (array['Lamp','Bridge',null])[1 + n % 3], (array['1','2'])[1 + n % 2], n % 300, n % 9,
      ${now}::timestamptz - n * interval '7 hours', ${now}::timestamptz - (n % 900) * interval '3 hours'
    from generate_series(1, ${count}::int) n join members m on m.username = 'reader' || n
      cross join lateral (select case when n % 5 = 0 then 'discussion' else 'question' end as kind) k`;
  await sql`
    insert into thread_follows (thread_id, member_id, created_at)
    select t.id, m.id, now() from threads t join members m on m.username = 'reader' || (1 + t.number % 3000)
    union all select id, ${me.id}, created_at from threads where number % 60 = 0`;
  await sql`analyze`;
}

const shapes: Partial<ThreadFilters>[] = THREAD_SORTS.flatMap((sort) =>
  (["question", "discussion"] as const).flatMap((kind) => [
    { sort, kind },
    { sort, kind, category: "other" },
    ...LIST_STATES[kind].map((state) => ({ sort, kind, state })),
    { sort, kind, category: "other", state: "locked" as const },
    { sort, kind, category: "other", product: "Lamp" },
    { sort, kind, category: "other", product: "Lamp", version: "2" },
    { sort, kind, tag: "tag7" },
  ]),
);

async function plansOf(filters: Partial<ThreadFilters>, as: Actor, cursor?: string | null) {
  const community = await loadCommunity(sql);
  return watcher.plansOf((watched) =>
    listThreads(watched, as, {
      filters: { ...NO_THREAD_FILTERS, ...filters },
      cursor,
      community,
      locale: "en",
      now,
    }),
  );
}

test("no list, of whatever order and filter, reads a large table from end to end", async () => {
  await aCategory("other");
  await seed(15_000);
  const wrong: unknown[] = [];
  for (const filters of shapes) {
    for (const as of [GUEST, me]) {
      if (as === GUEST && (filters.sort === "mine" || filters.sort === "followed")) continue;
      const first = await plansOf(filters, as);
      const second = first.result.next ? await plansOf(filters, as, first.result.next) : null;
      for (const plan of [...first.plans, ...(second?.plans ?? [])])
        if (plan.scans.length > 0) wrong.push({ filters, as: as.kind, ...plan });
    }
  }
  expect(wrong).toEqual([]);
}, 60_000);
