import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { reactToEvents } from "#app/domain/crm/react-to-events.server.ts";
import { newId } from "#db/ids.ts";
import { members } from "#db/schema/accounts.ts";
import { contacts } from "#db/schema/crm.ts";
import { crmDeliveries } from "#db/schema/crm-sync.ts";
import { ideaComments } from "#db/schema/idea-comments.ts";
import { ideas } from "#db/schema/ideas.ts";
import type { Db } from "#db/types.ts";
import { withoutHonours } from "#tests/support/crm-scene.ts";
import { db, sql } from "#tests/support/database.ts";
import { drain, drainLog, waitingJobs } from "#tests/support/drain.ts";
import { aConsentingMember, aContact, aMatchingConsent } from "#tests/support/factories/contact.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aMove, anUndo } from "#tests/support/factories/milestone.ts";

// These are about ideas; what somebody reaches by them has its own tests.
beforeEach(withoutHonours);

const tell = (name: "member.email_verified" | "member.closed", memberId: string) =>
  recordEvent(db, SYSTEM, name, { memberId });
const consentChanged = (memberId: string, granted: boolean) =>
  recordEvent(db, SYSTEM, "consent.changed", { memberId, purpose: "crm_matching", granted });

async function aLinkedMember() {
  const member = await aConsentingMember();
  const contact = await aContact({ email: member.email });
  await consentChanged(member.id, true);
  await drain();
  return { member, contact };
}

const timeline = (contactId: string) =>
  sql`select kind, role, title, detail, url from contact_timeline where contact_id = ${contactId} order by occurred_at, id`;
const community = async (contactId: string) =>
  (await db.select().from(contacts).where(eq(contacts.id, contactId)))[0]!.community;
const deliveries = () => db.select().from(crmDeliveries).orderBy(crmDeliveries.kind, crmDeliveries.id);

async function anExtension(ideaId: string, authorId: string) {
  const id = newId();
  await db.insert(ideaComments).values({
    id,
    ideaId,
    authorId,
    source: "And in green.",
    html: "",
    rendererVersion: 1,
    extensionAt: new Date(),
  });
  return id;
}

describe("milestones", () => {
  test("reach the author's contact as an entry and as fields", async () => {
    const { member, contact } = await aLinkedMember();
    const idea = await anIdea({ by: member, title: "Dark mode" });
    await aMove(idea.id, { to: "accepted", reason: "Because **many** asked." });
    await drain();
    expect(await timeline(contact.id)).toEqual([
      {
        kind: "accepted",
        role: "author",
        title: "Dark mode",
        detail: "Because many asked.",
        url: `http://localhost:3000/ideas/${idea.number}-dark-mode`,
      },
    ]);
    expect(await community(contact.id)).toMatchObject({
      profile_url: `http://localhost:3000/people/${member.username}`,
      ideas_posted: 1,
      ideas_accepted: 1,
      ideas_implemented: 0,
      last_accepted_idea_title: "Dark mode",
      last_accepted_idea_date: new Date().toISOString().slice(0, 10),
    });
  });

  test("reach those who extended the idea, as such", async () => {
    const { member, contact } = await aLinkedMember();
    const idea = await anIdea();
    await anExtension(idea.id, member.id);
    await aMove(idea.id, { to: "implemented" });
    await drain();
    expect(await timeline(contact.id)).toMatchObject([{ kind: "implemented", role: "extension_author" }]);
    expect(await community(contact.id)).toMatchObject({
      ideas_posted: 0,
      ideas_accepted: 1,
      ideas_implemented: 1,
    });
  });

  test("of one idea are told to its author and to who extended it, to each as what they are", async () => {
    const [author, extender] = [await aLinkedMember(), await aLinkedMember()];
    const idea = await anIdea({ by: author.member });
    await anExtension(idea.id, extender.member.id);
    await aMove(idea.id, { to: "accepted" });
    await drain();
    expect(await timeline(author.contact.id)).toMatchObject([{ kind: "accepted", role: "author" }]);
    expect(await timeline(extender.contact.id)).toMatchObject([
      { kind: "accepted", role: "extension_author" },
    ]);
  });

  test("of the past are told when the contact is found", async () => {
    const member = await aConsentingMember();
    const idea = await anIdea({ by: member });
    await aMove(idea.id, { to: "accepted", at: new Date("2026-02-01T10:00:00Z") });
    await aMove(idea.id, { to: "not-planned", at: new Date("2026-03-01T10:00:00Z") });
    const contact = await aContact({ email: member.email });
    await tell("member.email_verified", member.id);
    await drain();
    expect((await timeline(contact.id)).map((entry) => entry.kind)).toEqual(["accepted", "not_planned"]);
    expect(await community(contact.id)).toMatchObject({ ideas_accepted: 0 });
  });

  test("are told once, however often the events are read", async () => {
    const { member, contact } = await aLinkedMember();
    const idea = await anIdea({ by: member });
    const timelineId = await aMove(idea.id, { to: "accepted" });
    await drain();
    const before = await deliveries();
    const payload = { ideaId: idea.id, timelineId, from: "received", to: "accepted", batchId: null };
    const event = {
      id: newId(),
      name: "idea.status_changed" as const,
      payload,
      actorId: null,
      occurredAt: new Date(),
      position: 1,
    };
    await db.transaction((tx) => reactToEvents(tx as Db, [event, event]));
    await drain();
    expect(await timeline(contact.id)).toHaveLength(1);
    const after = await deliveries();
    expect(
      after.map(({ id, attempts, state, confirmedHash }) => ({ id, attempts, state, confirmedHash })),
    ).toEqual(
      before.map(({ id, attempts, state, confirmedHash }) => ({
        id,
        attempts: state === "sent" && attempts > 0 ? expect.any(Number) : attempts,
        state,
        confirmedHash,
      })),
    );
  });

  test("that other statuses are, are not told", async () => {
    const { member, contact } = await aLinkedMember();
    const idea = await anIdea({ by: member });
    await aMove(idea.id, { to: "under-review" });
    await drain();
    expect(await timeline(contact.id)).toEqual([]);
  });

  test("that were undone before anybody was told are never told; afterwards they are taken back", async () => {
    const { member, contact } = await aLinkedMember();
    const idea = await anIdea({ by: member });
    const first = await aMove(idea.id, { to: "accepted" });
    await anUndo(idea.id, first);
    await drain();
    expect(await timeline(contact.id)).toEqual([]);
    const second = await aMove(idea.id, { to: "planned" });
    await drain();
    await anUndo(idea.id, second);
    await drain();
    expect((await timeline(contact.id)).map((entry) => entry.kind)).toEqual(["planned", "taken_back"]);
    expect(await community(contact.id)).toMatchObject({ ideas_accepted: 0, last_accepted_idea_title: null });
  });

  test("of bulk moves wait half a minute, and other changes do not pull them forward", async () => {
    const { member, contact } = await aLinkedMember();
    const idea = await anIdea({ by: member });
    await aMove(idea.id, { to: "accepted", batchId: newId() });
    await drainLog();
    const jobs =
      await sql`select payload, run_at > now() + interval '25 seconds' as later from graphile_worker._private_jobs`;
    expect(jobs).toEqual([{ payload: { contactId: contact.id, settled: true }, later: true }]);
    await sql`delete from graphile_worker._private_jobs`;
    await recordEvent(db, SYSTEM, "idea.edited", { ideaId: idea.id });
    await drain();
    expect(await timeline(contact.id)).toEqual([]);
  });

  test("of ideas that are not public are not told; once public, they are", async () => {
    const { member, contact } = await aLinkedMember();
    const idea = await anIdea({ by: member });
    await aMove(idea.id, { to: "accepted" });
    await drainLog();
    // The refresh saw it public, the delivery no more.
    for (const job of await waitingJobs()) {
      if (job.task_identifier !== "refresh-contact") continue;
      const { refreshContact } = await import("#app/domain/crm/refresh-contact.server.ts");
      await refreshContact(db, { contactId: contact.id });
    }
    await db.update(ideas).set({ visibility: "hidden" }).where(eq(ideas.id, idea.id));
    await drain();
    expect(await timeline(contact.id)).toEqual([]);
    const [held] = await db.select().from(crmDeliveries).where(eq(crmDeliveries.kind, "timeline_entry"));
    expect(held).toMatchObject({ state: "cancelled", lastError: "not_public", payload: {} });
    await db.update(ideas).set({ visibility: "public" }).where(eq(ideas.id, idea.id));
    await recordEvent(db, SYSTEM, "idea.visibility_changed", { ideaId: idea.id, visibility: "public" });
    await drain();
    expect(await timeline(contact.id)).toHaveLength(1);
  });
});

describe("taking back", () => {
  test("consent clears the fields and the timeline, wipes what was kept, and tells again after a new yes", async () => {
    const { member, contact } = await aLinkedMember();
    const idea = await anIdea({ by: member, title: "Dark mode" });
    await aMove(idea.id, { to: "accepted" });
    await drain();
    await aMatchingConsent(member.id, false);
    await consentChanged(member.id, false);
    await drain();
    expect(await community(contact.id)).toBeNull();
    expect(await timeline(contact.id)).toEqual([]);
    const kept = await deliveries();
    expect(kept.map(({ kind, state, payload }) => ({ kind, state, payload }))).toEqual([
      { kind: "clear_fields", state: "sent", payload: {} },
      { kind: "contact_fields", state: "sent", payload: {} },
      { kind: "timeline_entry", state: "sent", payload: {} },
    ]);
    const [link] = await sql`select unlink_reason from contact_links`;
    expect(link).toEqual({ unlink_reason: "consent_withdrawn" });
    expect(await sql`select payload from events where name = 'contact.unlinked'`).toEqual([
      { payload: { memberId: member.id, contactId: contact.id } },
    ]);
    await aMatchingConsent(member.id, true);
    await consentChanged(member.id, true);
    await drain();
    expect(await timeline(contact.id)).toHaveLength(1);
    expect(await community(contact.id)).toMatchObject({ ideas_accepted: 1 });
  });

  test("an account does the same", async () => {
    const { member, contact } = await aLinkedMember();
    await db.update(members).set({ closedAt: new Date(), email: null }).where(eq(members.id, member.id));
    await tell("member.closed", member.id);
    await drain();
    expect(await community(contact.id)).toBeNull();
    expect(await sql`select unlink_reason from contact_links`).toEqual([{ unlink_reason: "account_closed" }]);
  });

  test("before anything went out leaves nothing to clear", async () => {
    const member = await aConsentingMember();
    const contact = await aContact({ email: member.email });
    await consentChanged(member.id, true);
    await drainLog();
    await aMatchingConsent(member.id, false);
    await drain();
    expect(await community(contact.id)).toBeNull();
    await consentChanged(member.id, false);
    await drain();
    expect((await deliveries()).map(({ kind, state }) => ({ kind, state }))).toEqual([]);
  });
});

test("a member without consent, or without a proved address, is never linked", async () => {
  const silent = await aMember();
  const unproved = await aConsentingMember({ verified: false });
  await aContact({ email: silent.email });
  await aContact({ email: unproved.email });
  await tell("member.email_verified", silent.id);
  await consentChanged(unproved.id, true);
  await drain();
  expect(await sql`select 1 from contact_links`).toEqual([]);
});
