import { describe, expect, test } from "vitest";
import { newId } from "#db/ids.ts";
import { aClearWrite, aFieldsWrite, anEntryWrite, writeOne } from "#tests/support/crm-contract/a-write.ts";
import { aSalesforceUnderTest } from "#tests/support/crm-contract/salesforce.ts";

const LEVEL = "Community_Level__c";
const POINTS = "Community_Points__c";
const KEY = "Community_User_Id__c";

type Under = Awaited<ReturnType<typeof aSalesforceUnderTest>>;
const lineOf = ({ fake }: Under, part: string) =>
  [...fake.calls]
    .flatMap(([line, times]) => (line.includes(part) ? times : []))
    .reduce((sum, n) => sum + n, 0);

describe("a batch", () => {
  test("is one call for all that carry our id, and one for all that do not yet", async () => {
    const crm = await aSalesforceUnderTest();
    const ids = Array.from({ length: 200 }, (_, at) => crm.fake.contact({ LastName: `C${at}` }).Id);
    const writes = ids.map((remoteId) => aFieldsWrite({ remoteId }, { [POINTS]: 1 }));
    const first = await crm.connect().writeFields(writes);
    expect(first.every((outcome) => "ok" in outcome)).toBe(true);
    expect(crm.calls()).toBe(1);
    const later = writes.map((write) => ({ ...write, target: { ...write.target, keyed: true } }));
    await crm.connect().writeFields(later);
    expect(lineOf(crm, `composite/sobjects/Contact/${KEY}`)).toBe(1);
    expect(crm.fake.written).toEqual({ created: 0, changed: 200, repeated: 200 });
  });

  test("of which some name a field that is not there goes on without these", async () => {
    const crm = await aSalesforceUnderTest();
    const [a, b, c] = ["A", "B", "C"].map((LastName) => crm.fake.contact({ LastName }).Id);
    const outcomes = await crm
      .connect()
      .writeFields([
        aFieldsWrite({ remoteId: a! }, { [LEVEL]: "Gold" }),
        aFieldsWrite({ remoteId: b! }, { Removed__c: "x" }),
        aFieldsWrite({ remoteId: c! }, { [LEVEL]: "Gold" }),
      ]);
    expect(outcomes).toMatchObject([
      { ok: true },
      { giveUp: true, kind: "invalid_value", field: "Removed__c" },
      { ok: true },
    ]);
    expect(crm.calls()).toBe(2);
  });

  test("that cannot be read at all is halved until what spoils it stands alone", async () => {
    const crm = await aSalesforceUnderTest();
    const ids = Array.from({ length: 8 }, (_, at) => crm.fake.contact({ LastName: `C${at}` }).Id);
    const outcomes = await crm
      .connect()
      .writeFields(
        ids.map((remoteId, at) => aFieldsWrite({ remoteId }, { [POINTS]: at === 5 ? "many" : at })),
      );
    expect(outcomes.map((outcome) => "ok" in outcome)).toEqual(ids.map((_, at) => at !== 5));
    expect(outcomes[5]).toMatchObject({
      giveUp: true,
      kind: "invalid_value",
      reason: expect.stringContaining("many"),
    });
  });
});

describe("a record", () => {
  test("that lost our id, or was never made with it, is written by its own id again", async () => {
    const crm = await aSalesforceUnderTest();
    const remoteId = await crm.seed({ lastName: "Lovelace" });
    const write = aFieldsWrite({ remoteId, keyed: true }, { [LEVEL]: "Gold" });
    expect(await writeOne(crm.connect(), write)).toMatchObject({ ok: true, remoteId });
    expect(await crm.held(remoteId)).toMatchObject({ communityId: write.target.communityId });
  });

  test("that was deleted is not made anew, though it was known by our id", async () => {
    const crm = await aSalesforceUnderTest();
    const remoteId = await crm.seed({ lastName: "Gone" });
    const write = aFieldsWrite({ remoteId }, { [LEVEL]: "Gold" });
    await writeOne(crm.connect(), write);
    await crm.remove(remoteId);
    const again = { ...write, target: { ...write.target, keyed: true } };
    expect(await writeOne(crm.connect(), again)).toMatchObject({ giveUp: true, kind: "not_found" });
    expect(await crm.countContacts()).toBe(0);
  });

  test("of which there are two with our id is for a person, in a batch and alone", async () => {
    const crm = await aSalesforceUnderTest();
    crm.contacts.field(KEY)!.unique = false;
    const communityId = newId();
    const twins = [
      await crm.seed({ lastName: "One", communityId }),
      await crm.seed({ lastName: "Other", communityId }),
    ];
    const write = aFieldsWrite({ communityId, keyed: true }, { [LEVEL]: "Gold" });
    const outcome = await writeOne(crm.connect(), write);
    expect(outcome).toMatchObject({ giveUp: true, kind: "ambiguous" });
    expect((outcome as { candidates: object[] }).candidates).toEqual([
      { remoteId: twins[0], label: "One" },
      { remoteId: twins[1], label: "Other" },
    ]);
    // Older orgs name no ids in the batch's error; the single upsert answers 300 with all matches.
    crm.fake.misbehave({
      on: /composite/,
      how: "answer",
      answer: {
        status: 200,
        json: [
          {
            success: false,
            created: false,
            errors: [{ statusCode: "DUPLICATE_EXTERNAL_ID", message: "several", fields: [KEY] }],
          },
        ],
      },
    });
    const alone = await writeOne(crm.connect(), write);
    expect(alone).toMatchObject({ giveUp: true, kind: "ambiguous" });
    expect((alone as { candidates: object[] }).candidates).toHaveLength(2);
  });

  test("cannot be given the id that another one carries", async () => {
    const crm = await aSalesforceUnderTest();
    const communityId = newId();
    const owner = await crm.seed({ lastName: "Owner", communityId });
    const remoteId = await crm.seed({ lastName: "Other" });
    expect(await writeOne(crm.connect(), aFieldsWrite({ remoteId, communityId }, {}))).toMatchObject({
      giveUp: true,
      kind: "duplicate",
      candidates: [{ remoteId: owner, label: "Owner" }],
    });
  });

  test("of a member who is erased goes by its own id; nobody without an id of ours is taken for theirs", async () => {
    const crm = await aSalesforceUnderTest();
    const remoteId = await crm.seed({ lastName: "A" });
    const erased = { communityId: "", keyed: true };
    const values = { [LEVEL]: "Gold" };
    expect(await writeOne(crm.connect(), aFieldsWrite({ ...erased, remoteId }, values))).toMatchObject({
      ok: true,
    });
    expect(await writeOne(crm.connect(), aFieldsWrite(erased, values))).toMatchObject({ kind: "not_found" });
    expect(await crm.connect().clear([aClearWrite(erased, [LEVEL])])).toMatchObject([{ ok: true }]);
    expect(await crm.held(remoteId)).toMatchObject({ communityId: null, values });
  });

  test("with a field that may not be written says which", async () => {
    const crm = await aSalesforceUnderTest();
    const remoteId = await crm.seed({ lastName: "A" });
    crm.fake.closed.readOnly.add(LEVEL);
    const outcome = await writeOne(crm.connect(), aFieldsWrite({ remoteId }, { [LEVEL]: "Gold" }));
    expect(outcome).toMatchObject({ giveUp: true, kind: "permission", field: LEVEL });
    const long = aFieldsWrite({ remoteId }, { Community_Profile__c: "x".repeat(300) });
    expect(await writeOne(crm.connect(), long)).toMatchObject({
      kind: "invalid_value",
      field: "Community_Profile__c",
    });
  });

  test("made new has a last name, and the customer code where the org keeps one", async () => {
    const crm = await aSalesforceUnderTest();
    const create = { firstName: "", lastName: "", email: "ada@example.com" };
    const write = aFieldsWrite({ create }, {});
    const made = await writeOne(crm.connect(), {
      ...write,
      contact: { ...write.contact, externalId: "C-9" },
    });
    const { remoteId } = made as { remoteId: string };
    expect(crm.contacts.records.get(remoteId)).toMatchObject({
      LastName: "ada@example.com",
      Email: "ada@example.com",
      Customer_Code__c: "C-9",
    });
  });
});

describe("finding", () => {
  const sought = { id: newId(), externalId: null, email: null, communityId: null, remoteId: null };

  test("asks in as many questions as addresses are long", async () => {
    const crm = await aSalesforceUnderTest();
    const emails = Array.from({ length: 200 }, (_, at) => `${"long".repeat(20)}${at}@example.com`);
    const last = await crm.seed({ lastName: "Last", email: emails[199]! });
    const found = await crm.connect().records!.find(
      emails.map((email) => ({ ...sought, email })),
      [LEVEL],
    );
    expect(found.filter(({ state }) => state === "missing")).toHaveLength(199);
    expect(found[199]).toMatchObject({ state: "found", remoteId: last });
    expect(crm.calls()).toBe(2);
  });

  test("is in doubt where the address fits and the code or our id says otherwise", async () => {
    const crm = await aSalesforceUnderTest();
    await crm.seed({ lastName: "Coded", email: "a@example.com", customerCode: "C-1" });
    await crm.seed({ lastName: "Taken", email: "b@example.com", communityId: newId() });
    const found = await crm.connect().records!.find(
      [
        { ...sought, email: "a@example.com", externalId: "C-2" },
        { ...sought, email: "b@example.com", communityId: newId() },
      ],
      [],
    );
    expect(found).toMatchObject([
      { state: "ambiguous", candidates: [{ label: "Coded" }] },
      { state: "ambiguous", candidates: [{ label: "Taken" }] },
    ]);
  });

  test("takes ids of either length, and no name of a field that is none", async () => {
    const crm = await aSalesforceUnderTest();
    const remoteId = await crm.seed({ lastName: "A" });
    const found = await crm.connect().records!.find([{ ...sought, remoteId: remoteId.slice(0, 15) }], []);
    expect(found).toMatchObject([{ state: "found", remoteId, by: "remote_id" }]);
    const wrong = crm.connect().records!.find([{ ...sought, remoteId }], ["Id FROM User --"]);
    await expect(wrong).rejects.toMatchObject({ kind: "invalid_value" });
  });
});

describe("entries", () => {
  test("in an object of the brand's fill the fields it has", async () => {
    const crm = await aSalesforceUnderTest("custom_object");
    const remoteId = await crm.seed({ lastName: "A" });
    const write = anEntryWrite({ remoteId }, { title: "Long ".repeat(80), reason: "" });
    expect(await crm.connect().addEntries([write])).toMatchObject([{ ok: true }]);
    const [row] = [...crm.fake.org.the("Community_Contribution__c").records.values()];
    expect(row).toMatchObject({
      Message_Id__c: write.key.id,
      Contact__c: remoteId,
      Kind__c: "accepted",
      Role__c: "author",
      Reason__c: null,
      Occurred_At__c: "2026-05-01T10:00:00.000Z",
    });
    expect(String(row!.Title__c)).toHaveLength(255);
  });

  test("of a master are not moved, and so not written twice", async () => {
    const crm = await aSalesforceUnderTest("custom_object");
    const object = crm.fake.org.the("Community_Contribution__c");
    object.field("Contact__c")!.updateable = false;
    const remoteId = await crm.seed({ lastName: "A" });
    const write = anEntryWrite({ remoteId });
    for (let times = 0; times < 2; times += 1)
      expect(await crm.connect().addEntries([write])).toMatchObject([{ ok: true }]);
    expect(object.records.size).toBe(1);
  });

  test("reach who is known by our id alone, and wait for who is still to be made", async () => {
    const crm = await aSalesforceUnderTest();
    const communityId = newId();
    const remoteId = await crm.seed({ lastName: "A", communityId });
    const create = { firstName: "", lastName: "B", email: "b@example.com" };
    const outcomes = await crm
      .connect()
      .addEntries([anEntryWrite({ communityId, keyed: true }), anEntryWrite({ create })]);
    expect(outcomes).toMatchObject([{ ok: true }, { retry: true, kind: "not_found" }]);
    expect((await crm.held(remoteId))!.entries).toEqual(["Dark mode"]);
  });

  test("are taken back from where they were written before the setting changed", async () => {
    const crm = await aSalesforceUnderTest("task");
    const remoteId = await crm.seed({ lastName: "A" });
    const write = anEntryWrite({ remoteId });
    await crm.connect().addEntries([write]);
    crm.config.entries = "custom_object";
    const clear = aClearWrite({ remoteId }, [LEVEL], [write.key.id]);
    expect(await crm.connect().clear([clear])).toMatchObject([{ ok: true }]);
    expect((await crm.held(remoteId))!.entries).toEqual([]);
  });

  test("that cannot be looked at any more are said to be there still; the fields are emptied all the same", async () => {
    const crm = await aSalesforceUnderTest("custom_object");
    const remoteId = await crm.seed({ lastName: "A" });
    const target = { remoteId, communityId: newId() };
    await writeOne(crm.connect(), aFieldsWrite(target, { [LEVEL]: "Gold" }));
    crm.fake.org.drop("Community_Contribution__c");
    const [outcome] = await crm.connect().clear([aClearWrite(target, [LEVEL], [newId()])]);
    expect(outcome).toMatchObject({ giveUp: true, kind: "permission" });
    expect(await crm.held(remoteId)).toMatchObject({ communityId: null, values: { [LEVEL]: null } });
  });
});

test("more tasks than one day's are found again by their keys", async () => {
  const crm = await aSalesforceUnderTest();
  const remoteId = await crm.seed({ lastName: "A" });
  const writes = Array.from({ length: 30 }, (_, at) =>
    anEntryWrite(
      { remoteId },
      { title: `Idea ${at}`, occurredAt: `2026-05-${String(at + 1).padStart(2, "0")}T09:00:00Z` },
    ),
  );
  await crm.connect().addEntries(writes.slice(0, 20));
  await crm.connect().addEntries(writes);
  expect((await crm.held(remoteId))!.entries).toHaveLength(30);
});
