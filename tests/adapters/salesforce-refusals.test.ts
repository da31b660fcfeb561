import { describe, expect, test } from "vitest";
import { errorsOf, refusedFor } from "#app/adapters/crm/salesforce/salesforce-errors.ts";
import { newId } from "#db/ids.ts";
import { aClearWrite, aFieldsWrite, anEntryWrite, writeOne } from "#tests/support/crm-contract/a-write.ts";
import { aSalesforceUnderTest } from "#tests/support/crm-contract/salesforce.ts";
import { field } from "#tests/support/fakes/salesforce/schema.ts";

const LEVEL = "Community_Level__c";
const KEY = "Community_User_Id__c";

describe("what a status code means", () => {
  const meaning = (code: string) => refusedFor(errorsOf([{ statusCode: code, message: "" }]));

  test.each([
    ["UNABLE_TO_LOCK_ROW", "locked"],
    ["ENTITY_IS_LOCKED", "locked"],
    ["RECORD_IN_USE_BY_WORKFLOW", "locked"],
    ["QUERY_TIMEOUT", "timeout"],
    ["REQUEST_RUNNING_TOO_LONG", "timeout"],
    ["TOO_MANY_APEX_REQUESTS", "busy"],
    ["INSERT_UPDATE_DELETE_NOT_ALLOWED_DURING_MAINTENANCE", "server_error"],
    ["SERVER_UNAVAILABLE", "server_error"],
  ])("%s passes", (code, kind) => expect(meaning(code)).toMatchObject({ retry: true, kind }));

  test.each([
    ["ENTITY_IS_DELETED", "not_found"],
    ["INVALID_CROSS_REFERENCE_KEY", "not_found"],
    ["MALFORMED_ID", "not_found"],
    ["NOT_FOUND", "not_found"],
    ["DUPLICATE_VALUE", "duplicate"],
    ["DUPLICATES_DETECTED", "duplicate"],
    ["DUPLICATE_EXTERNAL_ID", "ambiguous"],
    ["INSUFFICIENT_ACCESS", "permission"],
    ["INSUFFICIENT_ACCESS_OR_READONLY", "permission"],
    ["INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY", "permission"],
    ["STRING_TOO_LONG", "invalid_value"],
    ["INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST", "invalid_value"],
    ["FIELD_CUSTOM_VALIDATION_EXCEPTION", "invalid_value"],
  ])("%s stays", (code, kind) => expect(meaning(code)).toMatchObject({ giveUp: true, kind }));

  test("whom a record resembles is read under either spelling", () => {
    const found = { matchResults: [{ matchRecords: [{ record: { Id: "0037Q00000001abQAA" } }] }] };
    for (const name of ["duplicateResut", "duplicateResult"])
      expect(errorsOf([{ errorCode: "DUPLICATES_DETECTED", message: "", [name]: found }])).toMatchObject([
        { matches: ["0037Q00000001abQAA"] },
      ]);
  });
});

test("a known contact that their rules find to be another stays known, and the other is named", async () => {
  const crm = await aSalesforceUnderTest();
  const remoteId = await crm.seed({ lastName: "Lovelace" });
  const twin = await crm.seed({ lastName: "Byron" });
  crm.fake.rules.resembledOnEdit.set(remoteId, [twin]);
  const write = aFieldsWrite({ remoteId }, { [LEVEL]: "Gold" });
  for (const keyed of [false, true]) {
    if (keyed)
      crm.contacts.change(crm.contacts.records.get(remoteId)!, { [KEY]: write.target.communityId }, 0);
    expect(await writeOne(crm.connect(), { ...write, target: { ...write.target, keyed } })).toMatchObject({
      giveUp: true,
      kind: "duplicate",
      candidates: [{ remoteId: twin, label: "Byron" }],
    });
  }
  expect(await crm.countContacts()).toBe(2);
});

test("the names of all who are in doubt are asked for together", async () => {
  const crm = await aSalesforceUnderTest();
  const writes = [];
  for (const name of ["A", "B", "C"]) {
    const communityId = newId();
    await crm.seed({ lastName: `Owner ${name}`, communityId });
    writes.push(aFieldsWrite({ remoteId: await crm.seed({ lastName: name }), communityId }, {}));
  }
  const outcomes = await crm.connect().writeFields(writes);
  expect(outcomes).toMatchObject(
    ["A", "B", "C"].map((name) => ({ kind: "duplicate", candidates: [{ label: `Owner ${name}` }] })),
  );
  expect(crm.calls()).toBe(2);
});

test("a question about many fields leaves room for the headers", async () => {
  const crm = await aSalesforceUnderTest();
  const names = Array.from({ length: 120 }, (_, at) => `Community_Fact_With_A_Long_Name_${at}__c`);
  for (const name of names) crm.contacts.addField(field(name, "string"));
  const emails = Array.from({ length: 200 }, (_, at) => `${"long".repeat(15)}${at}@example.com`);
  const last = await crm.seed({ lastName: "Last", email: emails[199]! });
  const found = await crm.connect().records!.find(
    emails.map((email) => ({ id: newId(), externalId: null, email, communityId: null, remoteId: null })),
    names,
  );
  expect(found[199]).toMatchObject({ state: "found", remoteId: last });
});

test("long tasks are read in small pages, and ours are found among them", async () => {
  const crm = await aSalesforceUnderTest();
  const remoteId = await crm.seed({ lastName: "A" });
  const write = anEntryWrite({ remoteId });
  await crm.connect().addEntries([write]);
  const tasks = crm.fake.org.the("Task");
  // Mails that were logged: all in one answer they would be longer than any that is read.
  for (let at = 0; at < 450; at += 1)
    tasks.insert(
      { WhoId: remoteId, Status: "Completed", Subject: "Mail", Description: "x".repeat(30_000) },
      0,
    );
  expect(await crm.connect().clear([aClearWrite({ remoteId }, [LEVEL], [write.key.id])])).toMatchObject([
    { ok: true },
  ]);
  expect((await crm.held(remoteId))!.entries).not.toContain("Dark mode");
});

test.each(["task", "task_with_key"] as const)(
  "what was written more than a year ago is taken back as well: %s",
  async (entries) => {
    const crm = await aSalesforceUnderTest(entries);
    const remoteId = await crm.seed({ lastName: "A" });
    const write = anEntryWrite({ remoteId });
    await crm.connect().addEntries([write]);
    const tasks = crm.fake.org.the("Task");
    for (const task of tasks.records.values()) tasks.change(task, { IsArchived: true }, 0);
    // It is not written anew either.
    await crm.connect().addEntries([write]);
    expect(tasks.records.size).toBe(1);
    await crm.connect().clear([aClearWrite({ remoteId }, [LEVEL], [write.key.id])]);
    expect([...tasks.records.values()]).toMatchObject([{ IsDeleted: true }]);
  },
);

test.each([
  ["invalid_grant", "login rate exceeded", "busy"],
  ["server_error", "try again", "busy"],
  ["invalid_grant", "expired access/refresh token", "credentials"],
  ["inactive_user", "user is inactive", "credentials"],
])("a sign-in refused with %s, %s, is %s", async (error, error_description, kind) => {
  const crm = await aSalesforceUnderTest();
  const remoteId = await crm.seed({ lastName: "A" });
  await crm.misbehave("expired");
  crm.fake.misbehave({
    on: /token/,
    how: "answer",
    answer: { status: 400, json: { error, error_description } },
  });
  expect(await writeOne(crm.connect(), aFieldsWrite({ remoteId }, { [LEVEL]: "Gold" }))).toMatchObject({
    retry: true,
    whole: true,
    kind,
  });
});

test("an org that their edge does not find is not there for now, whoever was asked about", async () => {
  const crm = await aSalesforceUnderTest();
  const remoteId = await crm.seed({ lastName: "A" });
  crm.fake.misbehave({ how: "answer", answer: { status: 420, text: "No routing information" } });
  expect(await writeOne(crm.connect(), aFieldsWrite({ remoteId }, { [LEVEL]: "Gold" }))).toMatchObject({
    retry: true,
    whole: true,
    kind: "unreachable",
  });
});
