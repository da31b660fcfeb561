import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { endOfDay } from "#app/adapters/crm/hubspot/end-of-day.ts";
import { aClearWrite, aFieldsWrite, anEntryWrite } from "#tests/support/crm-contract/a-write.ts";
import { aHubspotUnderTest, hubspotOauth, hubspotPrivateApp } from "#tests/support/crm-contract/hubspot.ts";
import { badProperty } from "#tests/support/fakes/hubspot/failures.ts";

const reason = "Said <yes> & meant it";
const write = aFieldsWrite;
const tell = (target: Parameters<typeof anEntryWrite>[0]) => anEntryWrite(target, { reason });
const ada = { firstName: "Ada", lastName: "Lovelace", email: "ada@example.com" };

const people = async (under: { seed(one: { lastName: string }): Promise<string> }, count: number) =>
  Promise.all(Array.from({ length: count }, (_, nth) => under.seed({ lastName: `Person ${nth}` })));

describe("fields", () => {
  test("go to a contact by its own id first, with our id; from then on they are upserted by ours", async () => {
    const under = await hubspotPrivateApp.start();
    const remoteId = await under.seed({ lastName: "Lovelace" });
    const crm = under.connect();
    const target = { remoteId, communityId: randomUUID() };
    const [first] = await crm.writeFields([
      write(target, { community_points: 3, community_since: "2026-05-30" }),
    ]);
    expect(first).toMatchObject({ ok: true, remoteId });
    const [second] = await crm.writeFields([write({ ...target, keyed: true }, { community_points: null })]);
    expect(second).toMatchObject({ ok: true, remoteId, created: false });
    expect(await under.held(remoteId)).toMatchObject({
      communityId: target.communityId,
      values: { community_points: null, community_since: "2026-05-30" },
    });
    const lines = crm.takeExchanges().map(({ request }) => request);
    expect(lines).toContain("POST /crm/v3/objects/contacts/batch/update");
    expect(lines).toContain("POST /crm/v3/objects/contacts/batch/upsert");
  });

  test.each([hubspotPrivateApp, hubspotOauth])(
    "$name: whatever the status, each record has its own outcome, in order",
    async (harness) => {
      const under = await harness.start();
      const ids = await people(under, 5);
      under.fake.poison.set(ids[1]!, badProperty("community_tier", "INVALID_OPTION", "Gold is not allowed"));
      under.fake.poison.set(ids[3]!, { category: "INTERNAL_ERROR", message: "try again" });
      const outcomes = await under
        .connect()
        .writeFields(ids.map((remoteId) => write({ remoteId }, { community_tier: "Gold" })));
      expect(outcomes).toMatchObject([
        { ok: true, remoteId: ids[0] },
        { giveUp: true, kind: "invalid_value", field: "community_tier", reason: "Gold is not allowed" },
        { ok: true, remoteId: ids[2] },
        { retry: true, kind: "server_error" },
        { ok: true, remoteId: ids[4] },
      ]);
    },
  );

  test("are sent again in halves when one record spoils its batch", async () => {
    const under = await hubspotPrivateApp.start();
    const ids = await people(under, 9);
    under.fake.moods.allOrNothing = true;
    const writes = ids.map((remoteId, nth) =>
      write({ remoteId }, { community_points: nth === 4 ? "many" : nth }),
    );
    const outcomes = await under.connect().writeFields(writes);
    expect(outcomes[4]).toMatchObject({ giveUp: true, kind: "invalid_value", field: "community_points" });
    expect(outcomes.filter((outcome) => "ok" in outcome)).toHaveLength(8);
  });

  test("go out in hundreds", async () => {
    const under = await hubspotPrivateApp.start();
    const ids = await people(under, 250);
    const crm = under.connect();
    await crm.writeFields(ids.map((remoteId) => write({ remoteId }, { community_points: 1 })));
    expect(under.fake.calls.get("POST /crm/v3/objects/contacts/batch/update")).toBe(3);
    expect(under.fake.written).toEqual({ created: 0, changed: 250, repeated: 0 });
  });

  test("of a contact that was deleted there make no new one", async () => {
    const under = await hubspotPrivateApp.start();
    const communityId = randomUUID();
    const remoteId = await under.seed({ lastName: "Lovelace", communityId });
    await under.remove(remoteId);
    const [outcome] = await under
      .connect()
      .writeFields([write({ communityId, remoteId, keyed: true }, { community_points: 1 })]);
    expect(outcome).toMatchObject({ giveUp: true, kind: "not_found" });
    expect(await under.countContacts()).toBe(0);
  });

  test("make a contact only where that is allowed, and one only, also when the answer was lost", async () => {
    const under = await hubspotPrivateApp.start();
    const communityId = randomUUID();
    const crm = under.connect();
    expect(await crm.writeFields([write({ communityId }, { community_points: 1 })])).toMatchObject([
      { giveUp: true, kind: "not_found" },
    ]);
    const made = write({ communityId, create: ada }, { community_points: 1 });
    under.fake.misbehave({ how: "lost", on: /upsert/ });
    expect(await crm.writeFields([made])).toMatchObject([{ retry: true, kind: "unreachable", whole: true }]);
    expect(await crm.writeFields([made])).toMatchObject([{ ok: true, created: false }]);
    expect(await under.countContacts()).toBe(1);
  });

  test("of a new contact whose address somebody has already name that one", async () => {
    const under = await hubspotPrivateApp.start();
    const remoteId = await under.seed({ lastName: "Byron", email: ada.email });
    const [outcome] = await under.connect().writeFields([write({ create: ada }, { community_points: 1 })]);
    expect(outcome).toMatchObject({ giveUp: true, kind: "duplicate", candidates: [{ remoteId }] });
  });

  test("go out as well where nobody made a property for our id: the first write makes it", async () => {
    const under = await hubspotPrivateApp.start();
    const { properties } = under.fake.portal.objects.contacts;
    properties.delete("community_user_id");
    const checks = await under.connect().check({ id: randomUUID(), at: new Date() });
    expect(checks.find(({ what }) => what === "external_id")).toMatchObject({ ok: true });
    expect(properties.has("community_user_id")).toBe(false);
    const remoteId = await under.seed({ lastName: "Lovelace" });
    const sent = write({ remoteId }, { community_points: 1 });
    expect(await under.connect().writeFields([sent])).toMatchObject([{ ok: true, remoteId }]);
    expect(properties.get("community_user_id")).toMatchObject({ hasUniqueValue: true });
    expect(await under.held(remoteId)).toMatchObject({ communityId: sent.target.communityId });
  });

  test("never tell a token", async () => {
    const under = await hubspotOauth.start();
    const crm = under.connect();
    const remoteId = await under.seed({ lastName: "Lovelace", email: "ada@example.com" });
    await crm.writeFields([write({ remoteId }, { community_points: 1 })]);
    const kept = JSON.stringify(crm.takeExchanges());
    for (const secret of under.secrets()) expect(kept).not.toContain(secret);
  });
});

describe("limits", () => {
  test("of the day are told with every answer, and end the day when reached", async () => {
    const under = await aHubspotUnderTest(
      { access: "private_app", apiVersion: "v3" },
      { limits: { daily: 3, burst: 100_000 } },
    );
    const remoteId = await under.seed({ lastName: "Lovelace" });
    const crm = under.connect();
    const once = () => crm.writeFields([write({ remoteId }, { community_points: 1 })]);
    expect(await once()).toMatchObject([{ ok: true }]);
    expect(crm.budget()).toEqual({ used: 2, limit: 3, resetsAt: null });
    await once();
    expect(await once()).toMatchObject([{ retry: true, kind: "budget", whole: true, afterSeconds: 3600 }]);
  });

  test("of the day start again at midnight where the account is", () => {
    const evening = new Date("2026-05-01T21:30:15Z");
    expect(endOfDay("Europe/Paris", evening)).toEqual(new Date("2026-05-01T22:00:00Z"));
    expect(endOfDay("US/Eastern", evening)).toEqual(new Date("2026-05-02T04:00:00Z"));
    expect(endOfDay("Nowhere/Else", evening)).toBeNull();
  });

  test("of ten seconds say how long to wait", async () => {
    const under = await aHubspotUnderTest(
      { access: "private_app", apiVersion: "v3" },
      { limits: { burst: 0 } },
    );
    const remoteId = await under.seed({ lastName: "Lovelace" });
    const outcomes = await under.connect().writeFields([write({ remoteId }, { community_points: 1 })]);
    expect(outcomes).toMatchObject([{ retry: true, kind: "busy", whole: true, afterSeconds: 10 }]);
  });
});

describe("entries", () => {
  test("are notes with the contact, one for each message however often it is sent", async () => {
    const under = await hubspotPrivateApp.start();
    const remoteId = await under.seed({ lastName: "Lovelace" });
    const crm = under.connect();
    const told = tell({ remoteId });
    under.fake.misbehave({ how: "lost", on: /associate/ });
    expect(await crm.addEntries([told])).toMatchObject([{ retry: true, whole: true }]);
    expect(await crm.addEntries([told])).toMatchObject([{ ok: true, remoteId }]);
    expect((await under.held(remoteId))?.entries).toEqual(["Dark mode"]);
    const [note] = under.fake.portal.objects.notes.records.values();
    expect(note!.values.hs_note_body).toContain("Said &lt;yes&gt; &amp; meant it");
    expect(note!.values.hs_timestamp).toBe("2026-05-01T10:00:00Z");
  });

  test("of a contact that is gone leave no note behind", async () => {
    const under = await hubspotPrivateApp.start();
    const [gone, here] = await people(under, 2);
    await under.remove(gone!);
    const outcomes = await under.connect().addEntries([tell({ remoteId: gone! }), tell({ remoteId: here! })]);
    expect(outcomes).toMatchObject([{ giveUp: true, kind: "not_found" }, { ok: true }]);
    const notes = [...under.fake.portal.objects.notes.records.values()];
    expect(notes.filter(({ archivedAt }) => archivedAt === null)).toHaveLength(1);
  });

  test("wait for somebody who is still to be made there", async () => {
    const under = await hubspotPrivateApp.start();
    const told = tell({ create: ada });
    expect(await under.connect().addEntries([told])).toMatchObject([{ retry: true, kind: "not_found" }]);
    await under.connect().writeFields([{ ...write({}, { community_points: 1 }), target: told.target }]);
    expect(await under.connect().addEntries([told])).toMatchObject([{ ok: true }]);
  });

  test("are events of a template where the app has one, once for each message", async () => {
    const under = await hubspotOauth.start();
    Object.assign(under.config, { entries: "timeline", timelineTemplateId: "1001298" });
    under.fake.portal.timelineTemplates.add("1001298");
    const remoteId = await under.seed({ lastName: "Lovelace" });
    const told = tell({ remoteId });
    const crm = under.connect();
    await crm.addEntries([told]);
    expect(await crm.addEntries([told])).toMatchObject([{ ok: true, remoteId }]);
    expect([...under.fake.portal.timelineEvents]).toMatchObject([
      [told.key.id, { objectId: remoteId, tokens: { title: "Dark mode", kind: "accepted" } }],
    ]);
  });
});

describe("taking back", () => {
  test("empties the fields and our id, and removes the notes; twice is as good as once", async () => {
    const under = await hubspotPrivateApp.start();
    const remoteId = await under.seed({ lastName: "Lovelace" });
    const crm = under.connect();
    const told = tell({ remoteId });
    await crm.writeFields([write({ remoteId }, { community_points: 3, community_listed: true })]);
    await crm.addEntries([told]);
    const back = aClearWrite(
      { remoteId, keyed: true },
      ["community_points", "community_listed", "gone"],
      [told.key.id],
    );
    for (const _ of [1, 2]) expect(await crm.clear([back])).toMatchObject([{ ok: true }]);
    expect(await under.held(remoteId)).toEqual({
      communityId: null,
      lastName: "Lovelace",
      values: { community_tier: null, community_points: null, community_since: null, community_listed: null },
      entries: [],
    });
  });

  test("from a contact that is gone is done already", async () => {
    const under = await hubspotPrivateApp.start();
    const remoteId = await under.seed({ lastName: "Lovelace" });
    await under.remove(remoteId);
    const outcomes = await under.connect().clear([aClearWrite({ remoteId }, ["community_points"], [])]);
    expect(outcomes).toMatchObject([{ ok: true }]);
  });
});
