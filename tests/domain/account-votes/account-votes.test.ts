import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { ideaAccountVotes } from "#app/domain/account-votes/account-votes-queries.server.ts";
import { rebuildAccountVotes } from "#app/domain/account-votes/rebuild-account-votes.server.ts";
import { type MemberActor, SYSTEM } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { unlinkContact } from "#app/domain/crm/unlink-contact.server.ts";
import { mergeIdeas } from "#app/domain/ideas/merge-ideas.server.ts";
import { recategoriseIdeas } from "#app/domain/ideas/recategorise-ideas.server.ts";
import { setVote } from "#app/domain/ideas/set-vote.server.ts";
import { submitIdea } from "#app/domain/ideas/submit-idea.server.ts";
import { unmergeIdea } from "#app/domain/ideas/unmerge-idea.server.ts";
import { decideSignal } from "#app/domain/integrity/decide-signal.server.ts";
import { ACCOUNT_VOTE_CHECKS } from "#app/programs/doctor/account-vote-checks.ts";
import { examine } from "#app/programs/doctor/command.ts";
import { categories } from "#db/schema/community.ts";
import { contactLinks, contacts, customerAccounts } from "#db/schema/crm.ts";
import type { Db } from "#db/types.ts";
import { wrongAccountVotes } from "#tests/support/account-votes-check.ts";
import { db, sql } from "#tests/support/database.ts";
import { drain, drainLog } from "#tests/support/drain.ts";
import { anAccount, aPersonOf } from "#tests/support/factories/account-voter.ts";
import { aMatchingConsent } from "#tests/support/factories/contact.ts";
import { aCategory, anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aRule } from "#tests/support/factories/screening.ts";
import { aVoteSignal } from "#tests/support/factories/vote-signal.ts";

const manager = () => aMember({ role: "product_manager" });
const vote = (who: MemberActor, idea: { number: number }, value: 1 | 0 | -1 = 1) =>
  setVote(sql, who, { number: idea.number, value });

/** What the team sees, once the log is read; and what is kept is what the votes say. */
async function seen(idea: { id: string }) {
  await drainLog();
  expect(await wrongAccountVotes()).toEqual([]);
  return (await ideaAccountVotes(sql, await manager(), idea.id))!;
}

describe("who is counted", () => {
  test("people, accounts and what these are worth, each account once", async () => {
    const idea = await anIdea();
    const [big, small] = [await anAccount({ value: "300000" }), await anAccount({ value: "10000.50" })];
    for (const account of [big, big, small]) await vote(await aPersonOf(account), idea);
    await vote(await aPersonOf(null), idea);
    await vote(await aMember(), idea);
    expect(await seen(idea)).toEqual({
      people: 3,
      accounts: 2,
      peopleAgainst: 0,
      accountsAgainst: 0,
      values: [{ currency: "EUR", value: "310000.50" }],
      oneEach: null,
    });
  });

  test("whoever posts an idea supports it: at once, held, or for the ambassadors first", async () => {
    const author = await aPersonOf(await anAccount());
    await aCategory("outside");
    const post = (input: object, actor: MemberActor = author) =>
      submitIdea(db, actor, {
        title: "A louder bell",
        body: "The one it has is not heard by anybody.",
        category: "outside",
        language: "en",
        tags: [],
        onBehalfOf: "",
        ...input,
      });
    expect(await seen(await post({}))).toMatchObject({ people: 1, accounts: 1 });
    await aRule({ kind: "words", config: { words: ["gizmo"] } });
    const held = await post({ title: "A gizmo for the bell" });
    expect(held.held).toBe(true);
    expect(await seen(held)).toMatchObject({ people: 1, accounts: 1 });
    const pm = await manager();
    const early = await post(
      { title: "A bell of brass", ambassadorsFirst: true, onBehalfOf: author.username },
      pm,
    );
    expect(await seen(early)).toMatchObject({ people: 1, accounts: 1 });
  });

  test("votes against are told apart and are worth nothing", async () => {
    const idea = await anIdea();
    const account = await anAccount();
    await vote(await aPersonOf(account), idea, -1);
    expect(await seen(idea)).toMatchObject({
      people: 0,
      accounts: 0,
      peopleAgainst: 1,
      accountsAgainst: 1,
      values: [],
    });
  });

  test("every currency is summed by itself; an amount without one stands alone", async () => {
    const idea = await anIdea();
    for (const [value, currency] of [
      ["10", "EUR"],
      ["20", "USD"],
      ["5", "EUR"],
      ["7", null],
      [null, "EUR"],
    ] as const)
      await vote(await aPersonOf(await anAccount({ value, currency })), idea);
    expect((await seen(idea)).values).toEqual([
      { currency: "EUR", value: "15.00" },
      { currency: "USD", value: "20.00" },
      { currency: "", value: "7.00" },
    ]);
  });

  test("a vote that changes or goes takes its account along", async () => {
    const idea = await anIdea();
    const person = await aPersonOf(await anAccount());
    await vote(person, idea);
    expect(await seen(idea)).toMatchObject({ accounts: 1 });
    await vote(person, idea, -1);
    expect(await seen(idea)).toMatchObject({ accounts: 0, accountsAgainst: 1 });
    await vote(person, idea, 0);
    expect(await seen(idea)).toMatchObject({ accounts: 0, accountsAgainst: 0, values: [] });
    expect(await sql`select * from idea_account_totals`).toEqual([]);
  });

  test("consent withdrawn, link ended: not counted any more", async () => {
    const idea = await anIdea();
    const account = await anAccount();
    const [one, two] = [await aPersonOf(account), await aPersonOf(account)];
    for (const person of [one, two]) await vote(person, idea);
    expect(await seen(idea)).toMatchObject({ people: 2, accounts: 1 });
    await aMatchingConsent(one.id, false);
    await db.transaction((tx) =>
      recordEvent(tx as Db, SYSTEM, "consent.changed", {
        memberId: one.id,
        purpose: "crm_matching",
        granted: false,
      }),
    );
    expect(await seen(idea)).toMatchObject({ people: 1, accounts: 1 });
    const [link] = await db.select().from(contactLinks).where(eq(contactLinks.memberId, two.id));
    await unlinkContact(db, await manager(), { contactId: link!.contactId });
    expect(await seen(idea)).toMatchObject({ people: 0, accounts: 0, values: [] });
  });

  test("a vote in quarantine counts for nobody, and again when it is released", async () => {
    const idea = await anIdea();
    const person = await aPersonOf(await anAccount());
    await vote(person, idea);
    const signal = await aVoteSignal([{ kind: "idea", targetId: idea.id, memberId: person.id }]);
    expect(await seen(idea)).toMatchObject({ accounts: 0 });
    await decideSignal(db, await aMember({ role: "moderator" }), { signalId: signal.id, upheld: false });
    expect(await seen(idea)).toMatchObject({ accounts: 1 });
  });

  test("a contact that changes its account, an account that changes its worth", async () => {
    const idea = await anIdea();
    const [from, to] = [await anAccount({ value: "10" }), await anAccount({ value: "20" })];
    const person = await aPersonOf(from);
    await vote(person, idea);
    await seen(idea);
    const pulled = (accountIds: string[]) =>
      db.transaction((tx) =>
        recordEvent(tx as Db, SYSTEM, "contacts.pulled", {
          connectionId: from.connectionId,
          contactIds: [],
          accountIds,
        }),
      );
    await db.update(contacts).set({ accountId: to.id }).where(eq(contacts.accountId, from.id));
    await pulled([from.id, to.id]);
    expect((await seen(idea)).values).toEqual([{ currency: "EUR", value: "20.00" }]);
    await db.update(customerAccounts).set({ value: "25" }).where(eq(customerAccounts.id, to.id));
    await pulled([to.id]);
    expect((await seen(idea)).values).toEqual([{ currency: "EUR", value: "25.00" }]);
  });

  test("a merge brings its voters along, once each, and gives them back", async () => {
    const pm = await manager();
    const [child, parent] = [await anIdea(), await anIdea()];
    const account = await anAccount();
    const [both, only] = [await aPersonOf(account), await aPersonOf(await anAccount())];
    await vote(both, child);
    await vote(both, parent);
    await vote(only, child);
    await mergeIdeas(db, pm, { number: child.number, into: parent.number });
    expect(await seen(parent)).toMatchObject({ people: 2, accounts: 2 });
    await unmergeIdea(db, pm, { number: child.number });
    expect(await seen(parent)).toMatchObject({ people: 1, accounts: 1 });
  });
});

describe("one vote per account", () => {
  async function aCompanyCategory() {
    const categoryId = await aCategory("companies", { oneVotePerAccount: true });
    const idea = await anIdea({ categoryId });
    const [three, one] = [await anAccount(), await anAccount()];
    for (const account of [three, three, three, one]) await vote(await aPersonOf(account), idea);
    await vote(await aMember(), idea);
    return { idea, categoryId };
  }
  const row = async (id: string) => (await sql`select score, team_score from ideas where id = ${id}`)[0];

  test("the team counts an account once and people without one as themselves; the public count stays", async () => {
    const { idea } = await aCompanyCategory();
    expect(await seen(idea)).toMatchObject({ people: 4, accounts: 2, oneEach: 3 });
    expect(await row(idea.id)).toEqual({ score: 5, team_score: 3 });
  });

  test("an account of two minds says what most of its people say, or nothing", async () => {
    const categoryId = await aCategory("companies", { oneVotePerAccount: true });
    const idea = await anIdea({ categoryId });
    const account = await anAccount();
    const people = [await aPersonOf(account), await aPersonOf(account), await aPersonOf(account)];
    await vote(people[0]!, idea, 1);
    await vote(people[1]!, idea, -1);
    expect((await seen(idea)).oneEach).toBe(0);
    await vote(people[2]!, idea, -1);
    expect((await seen(idea)).oneEach).toBe(-1);
  });

  test("switched off and on, and moved from one category to another, it follows", async () => {
    const { idea, categoryId } = await aCompanyCategory();
    await seen(idea);
    await db.update(categories).set({ oneVotePerAccount: false }).where(eq(categories.id, categoryId));
    await rebuildAccountVotes(db, { categoryId });
    expect((await seen(idea)).oneEach).toBeNull();
    expect(await row(idea.id)).toEqual({ score: 5, team_score: 5 });
    await db.update(categories).set({ oneVotePerAccount: true }).where(eq(categories.id, categoryId));
    await rebuildAccountVotes(db, { categoryId });
    expect(await row(idea.id)).toEqual({ score: 5, team_score: 3 });
    const other = await aCategory("people");
    await recategoriseIdeas(db, await manager(), { numbers: [idea.number], categoryId: other });
    await seen(idea);
    expect(await row(idea.id)).toEqual({ score: 5, team_score: 5 });
  });
});

describe("at the same time", () => {
  test("votes while everything is counted anew, and while the log is read, end in the right counts", async () => {
    const ideas = await Promise.all([anIdea(), anIdea(), anIdea()]);
    const accounts = [await anAccount(), await anAccount()];
    const people: MemberActor[] = [];
    for (let n = 0; n < 12; n += 1) people.push(await aPersonOf(accounts[n % 2]!));
    const votes = people.flatMap((person) => ideas.map((idea) => vote(person, idea)));
    await Promise.all([
      ...votes,
      rebuildAccountVotes(db, {}),
      drainLog(),
      rebuildAccountVotes(db, {}),
      ...people.map((person) => vote(person, ideas[0]!, -1)),
    ]);
    for (const idea of ideas) await seen(idea);
    expect(await seen(ideas[1]!)).toMatchObject({ people: 12, accounts: 2 });
  });

  test("a vote costs no more statements than before, and nothing waits in the queue for it", async () => {
    const idea = await anIdea();
    await vote(await aPersonOf(await anAccount()), idea);
    await drain();
    expect(await sql`select count(*)::int as n from idea_account_votes`).toEqual([{ n: 1 }]);
  });
});

test("the doctor finds counts that drifted, and repairs them", async () => {
  const categoryId = await aCategory("companies", { oneVotePerAccount: true });
  const idea = await anIdea({ categoryId });
  const account = await anAccount();
  for (const person of [await aPersonOf(account), await aPersonOf(account)]) await vote(person, idea);
  await drainLog();
  await sql`update idea_account_votes set promotes = 9`;
  await sql`update idea_account_values set value = 1`;
  await sql`delete from idea_account_totals`;
  await sql`update ideas set account_surplus = 4`;
  const ours = new Set(ACCOUNT_VOTE_CHECKS.map((check) => check.name));
  const findings = await examine(sql, { fix: false });
  const wrong = findings.filter((one) => ours.has(one.check.name) && one.differences.length > 0);
  expect(wrong).toHaveLength(4);
  await examine(sql, { fix: true });
  expect(await wrongAccountVotes()).toEqual([]);
  expect(await seen(idea)).toMatchObject({ people: 2, accounts: 1, oneEach: 1 });
});
