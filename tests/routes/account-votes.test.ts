import { beforeEach, describe, expect, test } from "vitest";
import { deskBoard } from "#app/domain/ideas/desk-board-queries.server.ts";
import type { DeskRow } from "#app/domain/ideas/desk-rows.server.ts";
import { setVote } from "#app/domain/ideas/set-vote.server.ts";
import { action as categoryAction } from "#app/routes/admin.categories.$slug.tsx";
import { loader as contactsLoader } from "#app/routes/admin.contacts._index.tsx";
import { loader as contactLoader } from "#app/routes/admin.contacts.$id.tsx";
import { loader as deskLoader } from "#app/routes/desk._index.tsx";
import { loader as listLoader } from "#app/routes/ideas._index.tsx";
import { loader as ideaLoader } from "#app/routes/ideas.$ref._index/route.tsx";
import { loader as accountsLoader } from "#app/routes/ideas.$ref.accounts.tsx";
import { contacts } from "#db/schema/crm.ts";
import { call } from "#tests/support/call.ts";
import { db, sql } from "#tests/support/database.ts";
import { drain, drainLog } from "#tests/support/drain.ts";
import { anAccount, aPersonOf } from "#tests/support/factories/account-voter.ts";
import { aCategory, anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";

type Scene = Awaited<ReturnType<typeof aScene>>;
let scene: Scene;

/** Two accounts for an idea, one of them with two people; another idea that one account wants. */
async function aScene() {
  const [big, small] = [
    await anAccount({
      name: "Zanzibar Fleet",
      value: "987000",
      segment: "Secretsegment",
      tier: "Platinumtier",
      ownerName: "Owner Ownersen",
    }),
    await anAccount({ name: "Small Shop", value: "10", segment: "Smallsegment" }),
  ];
  const wanted = await anIdea({ title: "Wanted by big ones" });
  const popular = await anIdea({ title: "Wanted by many" });
  for (const account of [big, big, small])
    await setVote(sql, await aPersonOf(account), { number: wanted.number, value: 1 });
  for (let n = 0; n < 5; n += 1) await setVote(sql, await aMember(), { number: popular.number, value: 1 });
  await setVote(sql, await aPersonOf(small), { number: popular.number, value: 1 });
  await drainLog();
  return { big, small, wanted, popular };
}

beforeEach(async () => {
  scene = await aScene();
});

const SECRETS = [
  "Zanzibar",
  "Small Shop",
  "987000",
  "987,000",
  "Secretsegment",
  "Smallsegment",
  "Platinumtier",
  "Ownersen",
  "accountVotes",
  "account",
];
const visit = (as?: { id: string }) =>
  call(ideaLoader, { url: `/ideas/${scene.wanted.ref}`, params: { ref: scene.wanted.ref }, as });

describe("the idea's page", () => {
  test("tells the team what accounts want", async () => {
    for (const role of ["product_manager", "agent", "moderator", "admin"] as const) {
      const { body } = await visit(await aMember({ role }));
      expect(body.accountVotes).toEqual({
        people: 3,
        accounts: 2,
        peopleAgainst: 0,
        accountsAgainst: 0,
        values: [{ currency: "EUR", value: "987010.00" }],
        oneEach: null,
      });
    }
  });

  test("tells nobody else a byte of it, neither does the list", async () => {
    const [voter] = await sql<{ id: string }[]>`select member_id as id from contact_links limit 1`;
    for (const as of [undefined, await aMember(), voter!]) {
      for (const { body } of [await visit(as), await call(listLoader, { url: "/ideas?sort=top", as })])
        for (const secret of SECRETS) expect(JSON.stringify(body)).not.toContain(secret);
    }
  });

  test("says nothing to the team either where no account is known", async () => {
    await sql`delete from customer_accounts`;
    const { body } = await visit(await aMember({ role: "product_manager" }));
    expect(body).not.toHaveProperty("accountVotes");
  });
});

describe("the accounts of an idea", () => {
  const open = (query = "", as?: { id: string }, ref = scene.wanted.ref) =>
    call(accountsLoader, { url: `/ideas/${ref}/accounts${query}`, params: { ref }, as });

  test("are listed with what is known of them", async () => {
    const { body, status } = await open("", await aMember({ role: "agent" }));
    expect(status).toBe(200);
    expect(body.page.items).toMatchObject([
      {
        name: "Zanzibar Fleet",
        promotes: 2,
        value: "987000.00",
        segment: "Secretsegment",
        ownerName: "Owner Ownersen",
      },
      { name: "Small Shop", promotes: 1 },
    ]);
    expect(body.idea.votes).toBe(3);
    const some = await open("?segment=Smallsegment&order=value", await aMember({ role: "agent" }));
    expect(some.body.page.items).toMatchObject([{ name: "Small Shop" }]);
  });

  test("are kept from guests and members, and an idea that is not there is not found", async () => {
    expect(await open()).toMatchObject({ status: 302 });
    const member = await open("", await aMember());
    expect(member.status).toBe(403);
    for (const secret of SECRETS.slice(0, -2)) expect(JSON.stringify(member.body)).not.toContain(secret);
    const agent = await aMember({ role: "agent" });
    expect(await open("", agent, "99999-nothing")).toMatchObject({ status: 404 });
    expect(await open("", agent, `${scene.wanted.number}-old`)).toMatchObject({ status: 301 });
  });
});

describe("the desk", () => {
  const desk = async (query: string) => {
    const { body } = await call(deskLoader, {
      url: `/desk?${query}`,
      as: await aMember({ role: "product_manager" }),
    });
    return body;
  };
  const titles = async (query: string) => (await desk(query)).page.items.map((row: DeskRow) => row.title);

  test("orders by accounts and by value, with their figures", async () => {
    expect(await titles("sort=votes")).toEqual(["Wanted by many", "Wanted by big ones"]);
    expect(await titles("sort=accounts")).toEqual(["Wanted by big ones", "Wanted by many"]);
    expect(await titles("sort=value")).toEqual(["Wanted by big ones", "Wanted by many"]);
    expect(await titles("sort=value&currency=USD")).toEqual([]);
    const { page, frame } = await desk("sort=accounts");
    expect(page.items.map((row: DeskRow) => row.accounts)).toEqual([
      { people: 3, accounts: 2, values: [{ currency: "EUR", value: "987010.00" }] },
      { people: 1, accounts: 1, values: [{ currency: "EUR", value: "10.00" }] },
    ]);
    expect(frame.accounts).toMatchObject({
      any: true,
      segments: ["Secretsegment", "Smallsegment"],
      currencies: ["EUR"],
    });
  });

  test("filters by segment and tier, and then counts only these", async () => {
    for (const sort of ["votes", "accounts", "value", "score", "newest"])
      expect(await titles(`sort=${sort}&segment=Secretsegment`)).toEqual(["Wanted by big ones"]);
    expect(await titles("sort=accounts&tier=Platinumtier")).toEqual(["Wanted by big ones"]);
    const { page } = await desk("sort=accounts&segment=Smallsegment");
    expect(page.items.map((row: DeskRow) => row.accounts!.values)).toEqual([
      [{ currency: "EUR", value: "10.00" }],
      [{ currency: "EUR", value: "10.00" }],
    ]);
  });

  test("goes on with the next page, whatever the order", async () => {
    for (let n = 0; n < 55; n += 1) {
      const idea = await anIdea({ title: `Idea ${n}` });
      await sql`insert into idea_account_votes values (${idea.id}, ${scene.small.id}, 1, 0)`;
    }
    await sql`insert into idea_account_totals select id, number, 1, 1, 0, 0, 0 from ideas on conflict do nothing`;
    await sql`insert into idea_account_values select id, 'EUR', number, 5 + number % 3 from ideas on conflict do nothing`;
    for (const query of ["sort=accounts", "sort=value", "sort=accounts&segment=Smallsegment"]) {
      const first = (await desk(query)).page;
      const second = (await desk(`${query}&after=${first.next}`)).page;
      const numbers = [...first.items, ...second.items].map((row) => row.number);
      expect(new Set(numbers).size).toBe(57);
      expect(second.next).toBeNull();
    }
  });

  test("counts and ranks one vote per account in a category that says so, on the board as well", async () => {
    const categoryId = await aCategory("companies", { oneVotePerAccount: true });
    const idea = await anIdea({ title: "Three of one account", categoryId });
    for (let n = 0; n < 8; n += 1)
      await setVote(sql, await aPersonOf(scene.big), { number: idea.number, value: 1 });
    await drainLog();
    expect(await titles("sort=votes")).toEqual([
      "Wanted by many",
      "Wanted by big ones",
      "Three of one account",
    ]);
    const { page } = await desk("sort=votes");
    expect(page.items[2]).toMatchObject({ votes: 1, accountSurplus: 7 });
    const [received] = await deskBoard(sql, await aMember({ role: "product_manager" }), {
      filter: (await desk("")).filter,
      context: {
        categories: [],
        statuses: [{ id: "received", category: "open" }],
        silenceDays: 30,
        now: new Date(),
      },
    });
    expect(received!.cards.map((card) => card.votes)).toEqual([6, 3, 1]);
    // In public nothing has changed.
    const { body } = await call(listLoader, { url: "/ideas?sort=top" });
    expect(JSON.stringify(body).indexOf("Three of one account")).toBeLessThan(
      JSON.stringify(body).indexOf("Wanted by many"),
    );
  });
});

test("a category is told to count one vote per account by its form, and its ideas follow", async () => {
  const slug = "companies";
  const categoryId = await aCategory(slug);
  const idea = await anIdea({ categoryId });
  for (let n = 0; n < 3; n += 1)
    await setVote(sql, await aPersonOf(scene.big), { number: idea.number, value: 1 });
  await drainLog();
  const form = {
    nameEn: "Companies",
    nameFr: "Entreprises",
    halfLifeDays: "30",
    position: "10",
    takesIdeas: "1",
    defaultOwnerId: "",
  };
  const save = (more: Record<string, string>) =>
    aMember({ role: "admin" }).then((as) =>
      call(categoryAction, {
        url: `/admin/categories/${slug}`,
        params: { slug },
        as,
        form: { ...form, ...more },
      }),
    );
  expect(await save({ oneVotePerAccount: "1" })).toMatchObject({ status: 302 });
  await drain();
  expect(await sql`select score, team_score from ideas where id = ${idea.id}`).toEqual([
    { score: 3, team_score: 1 },
  ]);
  await save({});
  await drain();
  expect(await sql`select score, team_score from ideas where id = ${idea.id}`).toEqual([
    { score: 3, team_score: 3 },
  ]);
});

describe("contacts", () => {
  test("are filtered by account and by segment, their own or that of their account", async () => {
    const as = await aMember({ role: "agent" });
    const list = async (query: string) =>
      (await call(contactsLoader, { url: `/admin/contacts?${query}`, as })).body;
    expect((await list(`account=${scene.big.id}`)).page.items).toHaveLength(2);
    expect((await list(`account=${scene.big.id}`)).within).toEqual({
      id: scene.big.id,
      name: "Zanzibar Fleet",
    });
    expect((await list("segment=Smallsegment")).page.items).toHaveLength(2);
    await db.update(contacts).set({ segment: "Own" });
    expect((await list("segment=Smallsegment")).page.items).toHaveLength(0);
    expect((await list("segment=Own")).page.items).toHaveLength(4);
    expect(await call(contactsLoader, { url: "/admin/contacts?account=x", as })).toMatchObject({
      status: 404,
    });
  });

  test("say where what is known of them is from", async () => {
    const as = await aMember({ role: "agent" });
    const [contact] = await db.select().from(contacts);
    await sql`insert into crm_records (id, connection_id, contact_id, state, remote_id, said, said_account_id, said_at)
      values (uuidv7(), ${scene.big.connectionId}, ${contact!.id}, 'found', 'x', '{"segment": "Retail"}', ${scene.big.id}, now())`;
    const { body } = await call(contactLoader, {
      url: `/admin/contacts/${contact!.id}`,
      params: { id: contact!.id },
      as,
    });
    expect(body.customer).toMatchObject({
      account: { name: "Zanzibar Fleet", value: "987000.00", source: { kind: "contact_book" } },
      segment: { text: "Retail", source: { kind: "contact_book" } },
      tier: null,
      several: false,
    });
  });
});
