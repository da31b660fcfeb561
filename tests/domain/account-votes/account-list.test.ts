import { afterAll, describe, expect, test } from "vitest";
import {
  accountFacets,
  ideaAccounts,
  ideaAccountVotes,
} from "#app/domain/account-votes/account-votes-queries.server.ts";
import { deskFigures } from "#app/domain/account-votes/desk-figures-queries.server.ts";
import { GUEST, type MemberActor } from "#app/domain/core/actor.ts";
import { parseDeskFilter } from "#app/domain/ideas/desk-filters.ts";
import { deskPage } from "#app/domain/ideas/desk-queries.server.ts";
import { setVote } from "#app/domain/ideas/set-vote.server.ts";
import { sql } from "#tests/support/database.ts";
import { drainLog } from "#tests/support/drain.ts";
import { anAccount, aPersonOf } from "#tests/support/factories/account-voter.ts";
import { aCategory, anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { planWatcher } from "#tests/support/plans.ts";

const watcher = planWatcher(["ideas", "idea_account_votes", "idea_account_totals", "idea_account_values"]);
afterAll(() => watcher.end());

const manager = () => aMember({ role: "product_manager" });
const vote = (who: MemberActor, idea: { number: number }) =>
  setVote(sql, who, { number: idea.number, value: 1 });

describe("the list of accounts of an idea", () => {
  test("by people, by value, of one segment, a page at a time", async () => {
    const pm = await manager();
    const idea = await anIdea();
    const accounts = [];
    for (let n = 0; n < 60; n += 1) {
      const account = await anAccount({
        value: String(1000 + (n % 7)),
        currency: n % 2 ? "EUR" : "USD",
        segment: n % 3 ? "Enterprise" : "SMB",
      });
      accounts.push(account);
      await vote(await aPersonOf(account), idea);
      if (n < 3) await vote(await aPersonOf(account), idea);
    }
    await drainLog();
    for (const order of ["people", "value"] as const) {
      const read = (after: string | null, filter = { segment: "", tier: "" }) =>
        ideaAccounts(sql, pm, { number: idea.number, filter, order, after });
      const first = await read(null);
      const second = await read(first.page.next);
      const all = [...first.page.items, ...second.page.items];
      expect(second.page.next).toBeNull();
      expect(new Set(all.map((row) => row.id)).size).toBe(60);
      if (order === "people") expect(all.map((row) => row.promotes).slice(0, 4)).toEqual([2, 2, 2, 1]);
      else
        expect(all).toEqual(
          all.toSorted(
            (a, b) =>
              a.currency!.localeCompare(b.currency!) ||
              Number(b.value) - Number(a.value) ||
              b.id.localeCompare(a.id),
          ),
        );
      const some = await read(null, { segment: "SMB", tier: "" });
      expect(some.page.items).toHaveLength(20);
      // A cursor that somebody made up starts the list anew.
      expect((await read("bm9uc2Vuc2U")).page.items).toEqual(first.page.items);
    }
  });

  test("is for the team alone", async () => {
    const idea = await anIdea();
    for (const actor of [GUEST, await aMember()]) {
      expect(await ideaAccountVotes(sql, actor, idea.id)).toBeNull();
      await expect(
        ideaAccounts(sql, actor, {
          number: idea.number,
          filter: { segment: "", tier: "" },
          order: "people",
          after: null,
        }),
      ).rejects.toMatchObject({ name: "Forbidden" });
    }
  });
});

test("no list reads a large table from end to end", async () => {
  const pm = await manager();
  const categoryId = await aCategory();
  await sql`
    insert into ideas (id, slug, title, author_id, category_id, status_id, promotes, created_at)
    select uuidv7(), 'idea-' || n, 'Idea ' || n, ${pm.id}, ${categoryId}, 'received', n % 900, now() - n * interval '1 hour'
    from generate_series(1, 20000) n`;
  const { connectionId } = await anAccount();
  await sql`
    insert into customer_accounts (id, connection_id, remote_id, name, value, currency, segment, tier)
    select uuidv7(), ${connectionId}, 'a' || n, 'Account ' || n, n, (array['EUR','USD'])[1 + n % 2], 'segment ' || n % 200,
      'tier ' || n % 100
    from generate_series(1, 4000) n`;
  await sql`
    insert into idea_account_votes select i.id, a.id, 1 + n % 3, 0
    from generate_series(1, 60000) n
    join (select id, row_number() over (order by id) as nth from customer_accounts) a on a.nth = 1 + n % 4000
    join (select id, row_number() over (order by id) as nth from ideas) i on i.nth = 1 + (n * 7) % 20000
    on conflict do nothing`;
  await sql`
    insert into idea_account_totals select r.idea_id, i.number, count(*), sum(r.promotes), 0, 0, 0
    from idea_account_votes r join ideas i on i.id = r.idea_id group by 1, 2`;
  await sql`
    insert into idea_account_values select r.idea_id, a.currency, i.number, sum(a.value)
    from idea_account_votes r join ideas i on i.id = r.idea_id join customer_accounts a on a.id = r.account_id group by 1, 2, 3`;
  await sql`analyze`;
  const [idea] = await sql<{ number: number }[]>`select number::int from idea_account_totals limit 1`;
  const context = { categories: [], statuses: [], silenceDays: 30, now: new Date() };
  const wrong: unknown[] = [];
  const look = async (what: string, read: Parameters<typeof watcher.plansOfAll>[0]) => {
    const { plans } = await watcher.plansOfAll(read);
    for (const plan of plans) if (plan.scans.length > 0) wrong.push({ what, ...plan });
  };
  for (const query of [
    "sort=votes",
    "sort=accounts",
    "sort=value",
    "sort=value&currency=USD",
    "sort=accounts&segment=segment 7",
    "sort=value&tier=tier 9",
    "sort=newest&segment=segment 7",
  ]) {
    const filter = parseDeskFilter(new URLSearchParams(query));
    const first = await deskPage(sql, pm, { filter, cursor: null, context });
    for (const cursor of [null, first.next])
      await look(query, (watched) => deskPage(watched, pm, { filter, cursor, context }));
  }
  for (const order of ["people", "value"] as const)
    await look(order, (watched) =>
      ideaAccounts(watched, pm, {
        number: idea!.number,
        filter: { segment: "", tier: "" },
        order,
        after: null,
      }),
    );
  await look("figures", (watched) =>
    deskFigures(watched, [idea!.number], { segment: "segment 7", tier: "" }),
  );
  await look("facets", (watched) => accountFacets(watched, pm));
  expect(wrong).toEqual([]);
});
