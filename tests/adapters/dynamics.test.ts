import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { composeBatch, parseBatch } from "#app/adapters/crm/dynamics/odata-batch.ts";
import { aClearWrite, aFieldsWrite, anEntryWrite, writeOne } from "#tests/support/crm-contract/a-write.ts";
import { aDynamicsUnderTest } from "#tests/support/crm-contract/dynamics.ts";
import { CONTRIBUTION } from "#tests/support/fakes/dataverse/environment.ts";

type Under = Awaited<ReturnType<typeof aDynamicsUnderTest>>;

const people = (under: Under, count: number) =>
  Promise.all(Array.from({ length: count }, (_, nth) => under.seed({ lastName: `Person ${nth}` })));
const ada = { firstName: "Ada", lastName: "Lovelace", email: "ada@example.com" };

describe("a batch", () => {
  test("holds a hundred operations, and answers each for itself", async () => {
    const under = await aDynamicsUnderTest();
    const ids = await people(under, 250);
    await under.poison(ids[120]!);
    const crm = under.connect();
    const outcomes = await crm.writeFields(
      ids.map((remoteId, nth) => aFieldsWrite({ remoteId }, { new_points: nth })),
    );
    expect(under.fake.calls.get("POST /api/data/v9.2/$batch")).toBe(3);
    expect(outcomes[120]).toMatchObject({ giveUp: true, kind: "invalid_value", field: "new_tier" });
    expect(outcomes.filter((outcome) => "ok" in outcome)).toHaveLength(249);
    expect(outcomes[249]).toMatchObject({ ok: true, remoteId: ids[249], created: false });
    expect(under.fake.written).toEqual({ created: 0, changed: 249, repeated: 0 });
  });

  test("that broke off says what was done of it, and leaves the rest for later", async () => {
    const under = await aDynamicsUnderTest();
    const ids = await people(under, 10);
    await under.misbehave("half");
    const writes = ids.map((remoteId) => aFieldsWrite({ remoteId }, { new_points: 1 }));
    const outcomes = await under.connect().writeFields(writes);
    expect(outcomes[0]).toMatchObject({ ok: true, remoteId: ids[0] });
    expect(outcomes.at(-1)).toMatchObject({ retry: true, kind: "unreachable", whole: true });
    await under.behave();
    expect(await under.connect().writeFields(writes)).toMatchObject(ids.map(() => ({ ok: true })));
  });

  test("is written and read as OData has it", () => {
    const text = composeBatch(
      [
        {
          method: "PATCH",
          url: "/api/data/v9.2/contacts(1)",
          headers: { "If-Match": "*" },
          body: { a: "é" },
        },
      ],
      "batch_1",
    );
    expect(text).toContain(
      "--batch_1\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nPATCH /api/data/v9.2/contacts(1) HTTP/1.1\r\n",
    );
    expect(text).toContain('If-Match: *\r\n\r\n{"a":"é"}\r\n--batch_1--');
    const answered = [
      "--batchresponse_9",
      "Content-Type: application/http",
      "",
      "HTTP/1.1 204 No Content",
      "OData-Version: 4.0",
      "",
      "",
      "--batchresponse_9",
      "Content-Type: application/http",
      "",
      "HTTP/1.1 404 Not Found",
      "Content-Type: application/json",
      "",
      '{"error":{"code":"0x80040217","message":"contact With Id = 1 Does Not Exist"}}',
      "--batchresponse_9--",
    ].join("\r\n");
    expect(parseBatch(answered, "multipart/mixed; boundary=batchresponse_9")).toMatchObject([
      { status: 204, json: null, headers: { "odata-version": "4.0" } },
      { status: 404, json: { error: { code: "0x80040217" } } },
    ]);
  });
});

describe("fields", () => {
  test("of a contact that was deleted there make no new one; one that lost our id gets it again", async () => {
    const under = await aDynamicsUnderTest();
    const target = { communityId: randomUUID(), keyed: true };
    const gone = await under.seed({ lastName: "Gone", communityId: target.communityId });
    await under.remove(gone);
    const write = aFieldsWrite({ ...target, remoteId: gone }, { new_points: 1 });
    expect(await writeOne(under.connect(), write)).toMatchObject({ giveUp: true, kind: "not_found" });
    expect(await under.countContacts()).toBe(0);
    const remoteId = await under.seed({ lastName: "Emptied" });
    const healed = aFieldsWrite({ ...target, remoteId }, { new_points: 2 });
    expect(await writeOne(under.connect(), healed)).toMatchObject({ ok: true, remoteId });
    expect(await under.held(remoteId)).toMatchObject({ communityId: target.communityId });
  });

  test("of a row that this user may not write hold up no other, and not the connection", async () => {
    const under = await aDynamicsUnderTest();
    const ids = await people(under, 3);
    under.fake.rules.foreign.add(ids[1]!);
    const outcomes = await under
      .connect()
      .writeFields(ids.map((remoteId) => aFieldsWrite({ remoteId }, { new_points: 1 })));
    expect(outcomes).toMatchObject([{ ok: true }, { giveUp: true, kind: "permission" }, { ok: true }]);
    // Without the privilege nothing can be written at all, which is for the connection to wait for.
    under.fake.environment.privileges.delete("prvWriteContact");
    const [refused] = await under.connect().writeFields([aFieldsWrite({ remoteId: ids[0]! }, {})]);
    expect(refused).toMatchObject({ retry: true, whole: true, kind: "permission" });
  });

  test("of a new contact whose code another has already are no other contact's", async () => {
    const under = await aDynamicsUnderTest();
    under.fake.environment.keys.push({
      schemaName: "new_CodeKey",
      attributes: ["new_customercode"],
      status: "Active",
    });
    const other = await under.seed({ lastName: "Other", customerCode: "C-7" });
    const write = aFieldsWrite({ create: ada }, { new_points: 1 });
    write.contact.externalId = "C-7";
    expect(await writeOne(under.connect(), write)).toMatchObject({
      giveUp: true,
      kind: "duplicate",
      reason: expect.stringContaining("new_CodeKey"),
    });
    expect(await under.countContacts()).toBe(1);
    expect(await under.held(other)).toMatchObject({ communityId: null, values: { new_points: null } });
  });

  test("never put our id on two contacts", async () => {
    const under = await aDynamicsUnderTest();
    const communityId = randomUUID();
    await under.seed({ lastName: "One", communityId });
    const remoteId = await under.seed({ lastName: "Other" });
    expect(
      await writeOne(under.connect(), aFieldsWrite({ remoteId, communityId }, { new_points: 1 })),
    ).toMatchObject({ giveUp: true, kind: "duplicate" });
  });

  test("become what their column is: a choice by its label, text of a number, midnight of a day", async () => {
    const under = await aDynamicsUnderTest();
    const { contact } = under.fake.environment.tables;
    for (const [name, type] of [
      ["new_text", "String"],
      ["new_seen", "DateTime"],
    ] as const)
      contact.attributes.set(name, { name, label: name, type, maxLength: 10, format: "DateAndTime" });
    const remoteId = await under.seed({ lastName: "Lovelace" });
    const values = { new_level: "Champion", new_text: 12, new_seen: "2026-05-30" };
    expect(await writeOne(under.connect(), aFieldsWrite({ remoteId }, values))).toMatchObject({ ok: true });
    expect(contact.rows.get(remoteId)!.values).toMatchObject({
      new_level: 100_000_001,
      new_text: "12",
      new_seen: "2026-05-30T00:00:00Z",
    });
    const asked = { id: "c", externalId: null, email: null, communityId: null, remoteId };
    const [found] = await under.connect().records!.find([asked], ["new_level"]);
    expect(found).toMatchObject({ values: { new_level: "Champion" } });
    const wrong = aFieldsWrite({ remoteId }, { new_level: "Wizard" });
    expect(await writeOne(under.connect(), wrong)).toMatchObject({
      giveUp: true,
      kind: "invalid_value",
      field: "new_level",
    });
  });

  test("wait, all of them, while the alternate key is being built", async () => {
    const under = await aDynamicsUnderTest();
    under.fake.environment.keys[0]!.status = "Pending";
    const write = aFieldsWrite({ keyed: true, remoteId: randomUUID() }, { new_points: 1 });
    expect(await writeOne(under.connect(), write)).toMatchObject({
      retry: true,
      whole: true,
      reason: expect.stringContaining("not a defined key"),
    });
  });

  test("of a new contact carry its code, and hear of the customer's duplicate rules", async () => {
    const under = await aDynamicsUnderTest();
    const write = aFieldsWrite({ create: ada }, { new_points: 1 });
    write.contact.externalId = "C-7";
    const made = await writeOne(under.connect(), write);
    expect(made).toMatchObject({ ok: true, created: true });
    const { remoteId } = made as { remoteId: string };
    expect(under.fake.environment.tables.contact.rows.get(remoteId)!.values).toMatchObject({
      new_customercode: "C-7",
      new_communityid: write.target.communityId,
      emailaddress1: ada.email,
    });
  });
});

describe("service protection", () => {
  test.each([
    [{ requests: 0 }, /Number of requests/],
    [{ executionMs: 0 }, /execution time/],
    [{ concurrent: 0 }, /concurrent requests/],
  ])("%j is obeyed for as long as it says", async (limits, reason) => {
    const under = await aDynamicsUnderTest({ limits });
    const [remoteId] = await people(under, 1);
    expect(
      await writeOne(under.connect(), aFieldsWrite({ remoteId: remoteId! }, { new_points: 1 })),
    ).toMatchObject({
      retry: true,
      kind: "busy",
      whole: true,
      afterSeconds: 17,
      reason: expect.stringMatching(reason),
    });
  });
});

describe("entries", () => {
  test("are notes with the id of their message, also for somebody known by our id alone", async () => {
    const under = await aDynamicsUnderTest();
    const communityId = randomUUID();
    const remoteId = await under.seed({ lastName: "Lovelace", communityId });
    const entry = anEntryWrite({ communityId, keyed: true });
    expect(await under.connect().addEntries([entry])).toMatchObject([{ ok: true }]);
    const note = under.fake.environment.tables.annotation.rows.get(entry.key.id)!;
    expect(note.values).toMatchObject({ objectid: remoteId, subject: "Idea accepted: Dark mode" });
    expect(note.values.notetext).toContain("https://ideas.example.com/ideas/1-dark-mode");
  });

  test("wait for somebody who is still to be made there", async () => {
    const under = await aDynamicsUnderTest();
    const entry = anEntryWrite({ create: ada });
    expect(await under.connect().addEntries([entry])).toMatchObject([{ retry: true, kind: "not_found" }]);
    await writeOne(under.connect(), { ...aFieldsWrite({}, { new_points: 1 }), target: entry.target });
    expect(await under.connect().addEntries([entry])).toMatchObject([{ ok: true }]);
  });

  test("go with what was written, and a field deleted over there is no obstacle", async () => {
    const under = await aDynamicsUnderTest();
    const remoteId = await under.seed({ lastName: "Lovelace" });
    const entry = anEntryWrite({ remoteId });
    await writeOne(under.connect(), aFieldsWrite({ remoteId }, { new_points: 3 }));
    await under.connect().addEntries([entry]);
    const clear = aClearWrite({ remoteId, keyed: true }, ["new_points", "new_dropped"], [entry.key.id]);
    expect(await under.connect().clear([clear])).toMatchObject([{ ok: true }]);
    expect(await under.held(remoteId)).toMatchObject({
      communityId: null,
      values: { new_points: null },
      entries: [],
    });
  });

  test("are rows of the customer's own table where it has one, with what that table has of them", async () => {
    const under = await aDynamicsUnderTest();
    Object.assign(under.config, { entries: "custom_table", entryTable: "new_communitycontribution" });
    const remoteId = await under.seed({ lastName: "Lovelace" });
    const entry = anEntryWrite({ remoteId });
    expect(await under.connect().addEntries([entry])).toMatchObject([
      { retry: true, kind: "permission", whole: true, reason: "new_communitycontribution: no such table" },
    ]);
    const { new_communitycontribution: table } = under.fake.environment.tables;
    for (const attribute of CONTRIBUTION) table.attributes.set(attribute.name, attribute);
    for (const _ of [1, 2]) expect(await under.connect().addEntries([entry])).toMatchObject([{ ok: true }]);
    expect([...table.rows.values()].map(({ id, values }) => [id, values])).toEqual([
      [
        entry.key.id,
        {
          new_name: "Idea accepted: Dark mode",
          new_title: "Dark mode",
          new_kind: "accepted",
          new_url: entry.entry.url,
          new_occurredon: "2026-05-01T10:00:00.000Z",
          new_contact: remoteId,
        },
      ],
    ]);
    // A key of their own that another row has already: this one was not written, whatever the status says.
    under.fake.environment.keys.push({
      table: "new_communitycontribution",
      schemaName: "new_TitleKey",
      attributes: ["new_title"],
      status: "Active",
    });
    expect(await under.connect().addEntries([anEntryWrite({ remoteId })])).toMatchObject([
      { giveUp: true, kind: "duplicate", reason: expect.stringContaining("new_TitleKey") },
    ]);
    expect(table.rows.size).toBe(1);
    const checks = await under.connect().check(entry.key);
    expect(checks.find(({ what }) => what === "entries")).toMatchObject({ ok: true });
    await under.connect().clear([aClearWrite({ remoteId }, [], [entry.key.id])]);
    expect(table.rows.size).toBe(0);
  });
});
