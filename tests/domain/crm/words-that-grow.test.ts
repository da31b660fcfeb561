import { beforeEach, expect, test } from "vitest";
import { ideaAccountVotes } from "#app/domain/account-votes/account-votes-queries.server.ts";
import { changeConsent } from "#app/domain/accounts/change-consent.server.ts";
import { CONSENT_WORDINGS } from "#app/domain/accounts/consent-wordings.ts";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { COMMUNITY_FIELDS } from "#app/domain/crm/community-fields.ts";
import { refreshStandings } from "#app/domain/crm/refresh-standings.server.ts";
import { setVote } from "#app/domain/ideas/set-vote.server.ts";
import { withoutHonours } from "#tests/support/crm-scene.ts";
import { db, sql } from "#tests/support/database.ts";
import { drain, waitingJobs } from "#tests/support/drain.ts";
import { anAccount } from "#tests/support/factories/account-voter.ts";
import { aStanding } from "#tests/support/factories/ambassador.ts";
import { aContact, aMatchingConsent } from "#tests/support/factories/contact.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aMove } from "#tests/support/factories/milestone.ts";

/** The words of long ago: ideas, what became of them, a link to the profile. */
const OLD = "2026-01";

/** An idea of somebody else that they vote for. */
let voted: Awaited<ReturnType<typeof anIdea>>;

beforeEach(async () => {
  await withoutHonours();
  await sql`insert into levels (rank, threshold, name) values (2, 100, '{"en":"Regular","fr":"Fidèle"}')`;
});

/** Somebody of a customer who agreed to those words, with points, a level and an accepted idea. */
async function aMemberOf(version: string) {
  const member = await aMember();
  const { id: accountId } = await anAccount({ value: "1000" });
  const contact = await aContact({ email: member.email, accountId });
  await aMatchingConsent(member.id, true, version);
  await aStanding(member.id, 640, { accepted_answer: 12 });
  await sql`update members set level = 2 where id = ${member.id}`;
  await recordEvent(db, SYSTEM, "member.level_changed", { memberId: member.id, from: 1, to: 2 });
  const idea = await anIdea({ by: member, title: "Dark mode" });
  await aMove(idea.id, { to: "accepted" });
  voted = await anIdea();
  await setVote(sql, member, { number: voted.number, value: 1 });
  await recordEvent(db, SYSTEM, "consent.changed", {
    memberId: member.id,
    purpose: "crm_matching",
    granted: true,
  });
  await drain();
  return { member, contact };
}

const fieldsOf = async (contactId: string): Promise<Record<string, unknown>> =>
  (await sql`select community from contacts where id = ${contactId}`)[0]!.community;
const entriesOf = async (contactId: string) =>
  (await sql`select kind from contact_timeline where contact_id = ${contactId} order by kind`).map(
    ({ kind }) => kind,
  );
const accountsFor = async () =>
  (await ideaAccountVotes(sql, await aMember({ role: "product_manager" }), voted.id))?.accounts ?? 0;

test("who agreed to older words has told what those name, and nothing else", async () => {
  const { member, contact } = await aMemberOf(OLD);
  const fields = await fieldsOf(contact.id);
  expect(COMMUNITY_FIELDS.filter((name) => fields[name] !== null)).toEqual(
    COMMUNITY_FIELDS.filter((name) =>
      /^(ideas_|last_accepted|profile|username|community_id|account_)/.test(name),
    ),
  );
  expect(fields).toMatchObject({ username: member.username, ideas_accepted: 1, points_total: null });
  expect(await entriesOf(contact.id)).toEqual(["accepted"]);
  expect(await accountsFor()).toBe(0);
});

test("a yes to the words in use tells the rest, on the link that stands", async () => {
  const { member, contact } = await aMemberOf(OLD);
  const [before] = await sql`select id from contact_links where unlinked_at is null`;
  await changeConsent(db, member, { purpose: "crm_matching", granted: true, locale: "en" });
  await drain();
  expect(await fieldsOf(contact.id)).toMatchObject({
    // What they had, and their idea's acceptance.
    points_total: 640 + 25,
    contributor_level: "Regular",
    accepted_answers: 12,
    opted_in_to_contact: false,
  });
  expect(await entriesOf(contact.id)).toEqual(["accepted", "level_reached"]);
  expect(await accountsFor()).toBe(1);
  expect(await sql`select id from contact_links where unlinked_at is null`).toEqual([before]);
});

test("what is not told is not looked at again and again either", async () => {
  await aMemberOf(OLD);
  await aMemberOf(CONSENT_WORDINGS.crm_matching.version);
  await refreshStandings(db);
  expect(await waitingJobs()).toEqual([]);
});

test("what was told before its words were looked at is taken back within a day", async () => {
  const { member, contact } = await aMemberOf(CONSENT_WORDINGS.crm_matching.version);
  expect(await fieldsOf(contact.id)).toMatchObject({ contributor_level: "Regular", ideas_accepted: 1 });
  await aMatchingConsent(member.id, true, OLD);
  await refreshStandings(db);
  await drain();
  expect(await fieldsOf(contact.id)).toMatchObject({ contributor_level: null, ideas_accepted: 1 });
  await refreshStandings(db);
  expect(await waitingJobs()).toEqual([]);
});

test("words that nobody knows cover nothing", async () => {
  const { contact } = await aMemberOf("of another installation");
  expect(Object.values(await fieldsOf(contact.id)).filter((value) => value !== null)).toEqual([]);
  expect(await entriesOf(contact.id)).toEqual([]);
});
