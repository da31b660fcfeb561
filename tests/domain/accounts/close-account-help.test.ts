import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { changeRole } from "#app/domain/accounts/change-role.server.ts";
import { closeAccount } from "#app/domain/accounts/close-account.server.ts";
import { reopenCase } from "#app/domain/cases/reopen-case.server.ts";
import { resolveCase } from "#app/domain/cases/resolve-case.server.ts";
import { writeToCustomer } from "#app/domain/cases/write-to-customer.server.ts";
import { writeToTeam } from "#app/domain/cases/write-to-team.server.ts";
import { claimThread } from "#app/domain/forum/claim-thread.server.ts";
import { setMeToo } from "#app/domain/forum/set-me-too.server.ts";
import { listNotices } from "#app/domain/notifications/notice-queries.server.ts";
import { newId } from "#db/ids.ts";
import { caseMessages, cases } from "#db/schema/cases.ts";
import { contactLinks } from "#db/schema/crm.ts";
import { articleFeedback } from "#db/schema/faq.ts";
import { helperExpertise, threads } from "#db/schema/forum.ts";
import { contactChallenges } from "#db/schema/identities.ts";
import { contentReads } from "#db/schema/readership.ts";
import { searchQueries } from "#db/schema/search.ts";
import { db, sql } from "#tests/support/database.ts";
import { drain } from "#tests/support/drain.ts";
import { anAccount, PASSWORD } from "#tests/support/factories/account.ts";
import { anArticle } from "#tests/support/factories/article.ts";
import { aCase } from "#tests/support/factories/case.ts";
import { aContact } from "#tests/support/factories/contact.ts";
import { aGivenAnswer, anAskedThread } from "#tests/support/factories/forum.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { wrongThreads } from "#tests/support/thread-check.ts";

const caseOf = async (number: number) => (await db.select().from(cases).where(eq(cases.number, number)))[0]!;

test("who leaves leaves no traces beside their words", async () => {
  const me = await anAccount();
  const mine = await anAskedThread({ by: me });
  const other = await anAskedThread();
  const answer = await aGivenAnswer(other.number, me);
  const third = await anAskedThread();
  await setMeToo(sql, me, { number: third.number, on: true });
  await claimThread(db, me, { number: third.number });
  await db.insert(helperExpertise).values({ memberId: me.id, tags: ["lamp"] });
  const article = await anArticle();
  const read = { day: "2026-01-08", visitor: me.id, kind: "article" as const, targetId: article.id };
  await db.insert(contentReads).values(read);
  await db
    .insert(searchQueries)
    .values({ id: newId(), query: "lamp", language: "en", engine: "postgres", results: 0, visitor: me.id });
  const feedback = { articleId: article.id, language: "en" as const, helpful: false, words: "No." };
  await db.insert(articleFeedback).values({ id: newId(), ...feedback, visitor: me.id, memberId: me.id });
  await drain();

  await closeAccount(db, me, { password: PASSWORD });
  await drain();
  expect(await db.select().from(helperExpertise)).toEqual([]);
  expect(await db.select().from(contentReads)).toEqual([]);
  expect(await sql`select 1 from threads where claimed_by_id is not null`).toHaveLength(0);
  expect(
    await sql`select 1 from mails where to_address = ${me.email} and template <> 'account-closed'`,
  ).toHaveLength(0);
  const [search] = await db.select().from(searchQueries);
  const [opinion] = await db.select().from(articleFeedback);
  expect(search!.visitor).not.toBe(me.id);
  expect(opinion).toMatchObject({ memberId: null, helpful: false, words: "No." });
  expect(opinion!.visitor).not.toBe(me.id);
  expect(await sql`select 1 from search_documents where key = ${`person:${me.id}`}`).toHaveLength(0);

  expect(await sql`select author_id from threads where id = ${mine.id}`).toEqual([{ author_id: me.id }]);
  expect(await sql`select author_id from posts where id = ${answer.id}`).toEqual([{ author_id: me.id }]);
  expect((await db.select().from(threads).where(eq(threads.id, third.id)))[0]!.meTooCount).toBe(1);
  expect(await wrongThreads()).toEqual([]);
});

test("nothing stays of by what they were ever recognised as a customer", async () => {
  const me = await anAccount();
  const contact = await aContact({ email: me.email });
  const link = { memberId: me.id, contactId: contact.id };
  await db.insert(contactLinks).values([
    { ...link, id: newId(), method: "verified_email", proof: { email: me.email }, unlinkedAt: new Date() },
    { ...link, id: newId(), method: "by_agent", note: "Called Zoé back.", unlinkedAt: new Date() },
    { ...link, id: newId(), method: "verified_email", proof: { email: me.email } },
  ]);
  const challenge = newId();
  await db
    .insert(contactChallenges)
    .values({ id: challenge, memberId: me.id, contactId: contact.id, codeHash: "x", expiresAt: new Date() });
  await sql`insert into mails (id, dedupe_key, to_address, template, locale, state, "values")
    values (${newId()}, ${`customer-code:${challenge}`}, ${contact.email}, 'customer-code', 'en', 'kept', '{"member":"Zoé"}')`;
  await closeAccount(db, me, { password: PASSWORD });
  await drain();
  expect(await sql`select proof, note, unlinked_at is null as living from contact_links`).toEqual(
    Array(3).fill({ proof: {}, note: null, living: false }),
  );
  expect(await sql`select 1 from mails where template = 'customer-code'`).toHaveLength(0);
});

test("a customer's open case is settled, the conversation stays without their address, nothing more is sent or published", async () => {
  const agent = await aMember({ role: "agent" });
  const me = await anAccount();
  const open = await aCase({ by: me });
  const proposed = await aCase({ by: me });
  const mail = { via: "mail", mailMessageId: "<1@home.example>" } as const;
  await writeToTeam(db, me, { number: open.number, body: "It is the red one.", ...mail });
  await writeToCustomer(db, agent, { number: open.number, body: "Thank you." });
  await resolveCase(db, agent, { number: proposed.number, summary: "It was the battery." });
  await closeAccount(db, me, { password: PASSWORD });
  await drain();
  expect(await caseOf(open.number)).toMatchObject({ state: "resolved" });
  expect(await caseOf(proposed.number)).toMatchObject({ summaryState: "withdrawn", summaryProposedAt: null });
  const words = await db.select().from(caseMessages).where(eq(caseMessages.kind, "customer"));
  expect(words).toMatchObject([{ source: "It is the red one.", mailMessageId: null, sender: null }]);
  expect(
    await sql`select 1 from mails where to_address = ${me.email} and template = 'case-update'`,
  ).toHaveLength(0);
});

test("cases of an agent who leaves, or is none any more, are free to be taken, and not told to them", async () => {
  const admin = await aMember({ role: "admin" });
  const [leaving, demoted] = [await anAccount({ role: "agent" }), await aMember({ role: "agent" })];
  const [a, b, settled] = [
    await aCase({ assigneeId: leaving.id }),
    await aCase({ assigneeId: demoted.id }),
    await aCase({ assigneeId: demoted.id }),
  ];
  await writeToTeam(db, b.customer, { number: b.number, body: "It is the red one." });
  await resolveCase(db, admin, { number: settled.number });
  await drain();
  expect((await listNotices(sql, demoted)).items).toMatchObject([{ kind: "case", title: b.title }]);
  await closeAccount(db, leaving, { password: PASSWORD });
  await changeRole(db, admin, { username: demoted.username, role: "member" });
  await drain();
  for (const { number } of [a, b]) expect((await caseOf(number)).assigneeId).toBeNull();
  await reopenCase(db, admin, { number: settled.number });
  await drain();
  expect((await caseOf(settled.number)).assigneeId).toBeNull();
  expect((await listNotices(sql, demoted)).items).toMatchObject([{ kind: "case", title: null, excerpt: "" }]);
});
