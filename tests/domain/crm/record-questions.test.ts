import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { decideRecord } from "#app/domain/crm/decide-record.server.ts";
import { listMatches } from "#app/domain/crm/match-queries.server.ts";
import { newId } from "#db/ids.ts";
import { matchReviews } from "#db/schema/crm.ts";
import { crmConnections, crmDeliveries, crmRecords } from "#db/schema/crm-sync.ts";
import { db, sql } from "#tests/support/database.ts";
import { drainLog } from "#tests/support/drain.ts";
import { aConsentingMember, aContact } from "#tests/support/factories/contact.ts";
import { aMember } from "#tests/support/factories/member.ts";

const now = () => new Date();
const reviews = () => db.select().from(matchReviews).orderBy(matchReviews.openedAt);
const anAgent = () => aMember({ role: "agent" });

describe("a contact who may be several records of a CRM", () => {
  async function aRecord(lookedUpAt: Date, wanted: Partial<typeof crmRecords.$inferInsert> = {}) {
    const [book] = await db.select().from(crmConnections);
    const contact = await aContact();
    const id = newId();
    const candidates = [
      { remoteId: `r1-${id}`, label: "Ada, Acme" },
      { remoteId: `r2-${id}`, label: "Ada, Other" },
    ];
    await db.insert(crmRecords).values({
      id,
      connectionId: book!.id,
      contactId: contact.id,
      state: "ambiguous",
      candidates,
      lookedUpAt,
      ...wanted,
    });
    return { id, contact, candidates, connectionId: book!.id };
  }
  const row = async (id: string) => (await db.select().from(crmRecords).where(eq(crmRecords.id, id)))[0]!;

  test("is in the same queue as members, the longest waiting first, paged by keys", async () => {
    const member = await aConsentingMember();
    await aContact({ email: member.email });
    await aContact({ email: member.email });
    await recordEvent(db, SYSTEM, "consent.changed", {
      memberId: member.id,
      purpose: "crm_matching",
      granted: true,
    });
    await drainLog();
    const ids: string[] = [];
    for (let n = 0; n < 24; n += 1) ids.push((await aRecord(new Date(Date.UTC(2026, 0, 1, 0, 0, n % 5)))).id);
    const agent = await anAgent();
    const seen: string[] = [];
    for (let after: string | null = null, first = true; first || after; first = false) {
      const page: Awaited<ReturnType<typeof listMatches>> = await listMatches(sql, agent, { after });
      seen.push(...page.items.map((item) => item.id));
      after = page.next;
    }
    expect(seen).toHaveLength(25);
    expect(new Set(seen)).toEqual(new Set([...ids, (await reviews())[0]!.id]));
    expect(seen.at(-1)).toBe((await reviews())[0]!.id);
  });

  test("is settled by choosing one: found by a person, and what waited goes out", async () => {
    const { id, contact, candidates, connectionId } = await aRecord(now());
    const deliveryId = newId();
    await db.insert(crmDeliveries).values({
      id: deliveryId,
      messageId: deliveryId,
      connectionId,
      contactId: contact.id,
      kind: "contact_fields",
      dedupeKey: `fields:${contact.id}`,
      payload: {},
      payloadHash: "",
      state: "dead",
      attempts: 3,
      errorKind: "ambiguous",
    });
    await decideRecord(db, await anAgent(), { recordId: id, remoteId: candidates[0]!.remoteId, now: now() });
    expect(await row(id)).toMatchObject({
      state: "found",
      remoteId: candidates[0]!.remoteId,
      foundBy: "person",
      candidates: [],
    });
    expect(await db.select().from(crmDeliveries)).toMatchObject([{ state: "pending", attempts: 1 }]);
    expect(await sql`select action from audit_entries`).toEqual([{ action: "record.chosen" }]);
  });

  test("or by none of them", async () => {
    const { id } = await aRecord(now());
    await decideRecord(db, await anAgent(), { recordId: id, remoteId: null, now: now() });
    expect(await row(id)).toMatchObject({ state: "missing", remoteId: null, foundBy: "person" });
  });

  test("is refused for what is no candidate, is decided, is somebody else's, or by a member", async () => {
    const { id, candidates, connectionId } = await aRecord(now());
    const agent = await anAgent();
    const choose = (remoteId: string | null, actor = agent) =>
      decideRecord(db, actor, { recordId: id, remoteId, now: now() });
    await expect(choose("made-up")).rejects.toMatchObject({ fields: { remoteId: "choose_one" } });
    await expect(choose(null, await aMember())).rejects.toMatchObject({ code: "not_your_role" });
    await aRecord(now(), { connectionId, state: "found", remoteId: candidates[0]!.remoteId, candidates: [] });
    await expect(choose(candidates[0]!.remoteId)).rejects.toMatchObject({ code: "record_taken" });
    const outcomes = await Promise.allSettled([choose(candidates[1]!.remoteId), choose(null)]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(choose(null)).rejects.toMatchObject({ code: "match_decided" });
  });
});
