import { expect, test } from "vitest";
import { listExchanges } from "#app/domain/crm/console/exchange-queries.server.ts";
import { CrmFailure, type Exchange, type Outcome } from "#app/domain/crm/port.ts";
import { newId } from "#db/ids.ts";
import { crmExchanges, type FailureKind } from "#db/schema/crm-sync.ts";
import { aMappedConnection } from "#tests/support/crm-comparing.ts";
import { aCrm, deliver, rowOf } from "#tests/support/crm-scene.ts";
import { aTellingScene, contactsToTell, states } from "#tests/support/crm-telling-scene.ts";
import { db, sql } from "#tests/support/database.ts";
import { aMember } from "#tests/support/factories/member.ts";

const scene = aTellingScene();

/** A CRM that also notes its calls, as those over HTTP do. */
function aNotingCrm(answer: (note: (wanted: Partial<Exchange>) => string) => Outcome | Promise<Outcome>) {
  let exchanges: Exchange[] = [];
  const note = (wanted: Partial<Exchange>) => {
    const callId = newId();
    const call = { action: "write" as const, request: "POST /batch", durationMs: 12 };
    exchanges.push({
      callId,
      ...call,
      status: 200,
      failure: null,
      sent: ["all"],
      answer: ["all"],
      ...wanted,
    });
    return callId;
  };
  const told = aCrm(() => answer(note));
  told.crm.takeExchanges = () => {
    const taken = exchanges;
    exchanges = [];
    return taken;
  };
  return { ...told, note };
}

const down = (kind: FailureKind = "unreachable") => new CrmFailure(kind, "connection_failed ECONNREFUSED");
const kept = () => db.select().from(crmExchanges).orderBy(crmExchanges.id);
/** What the page of one record shows. */
const historyOf = async (contactId: string, connectionId = scene.id) => {
  const admin = await aMember({ role: "admin" });
  return (await listExchanges(sql, admin, { connectionId, contactId, after: null })).items;
};

test("each call is kept once, and each record's own part with the record", async () => {
  const ids = await contactsToTell(2);
  const answers: Outcome[] = [
    { ok: true, trace: { callId: "", answer: { id: 1 } } },
    { giveUp: true, kind: "duplicate", reason: "twice", trace: { callId: "", answer: { error: "twice" } } },
  ];
  let callId = "";
  const crm = aNotingCrm((note) => {
    callId ||= note({ status: 207, sent: [{ all: "of it" }], answer: [{ all: "of it" }] });
    const outcome = answers.shift()!;
    return { ...outcome, trace: { ...outcome.trace!, callId } };
  });
  await scene.run(crm);
  const rows = await kept();
  expect(rows).toMatchObject([
    { contactId: null, deliveryId: null, status: 207, sent: { records: 2 }, answer: null },
    { contactId: ids[0], failure: null, answer: { id: 1 }, sent: { fields: { ideas_posted: 0 } } },
    { contactId: ids[1], failure: "duplicate", answer: { error: "twice" } },
  ]);
  expect((await rowOf(rows[1]!.deliveryId!)).contactId).toBe(ids[0]);
});

test("a call that fails as a whole is in the history of every record that went with it", async () => {
  const ids = await contactsToTell(3);
  const crm = aNotingCrm((note) => {
    note({ status: null, failure: "unreachable", answer: "connection_failed ECONNREFUSED" });
    throw down();
  });
  await scene.run(crm);
  expect(await kept()).toHaveLength(4);
  for (const id of ids)
    expect(await historyOf(id)).toMatchObject([
      {
        action: "write",
        request: "POST /batch",
        status: null,
        failure: "unreachable",
        sent: { fields: { ideas_posted: 0 } },
        answer: "connection_failed ECONNREFUSED",
      },
    ]);
});

test("so is a sign-in that fails before it, without what was not sent", async () => {
  const [id] = await contactsToTell(1);
  const crm = aNotingCrm((note) => {
    note({ action: "sign_in", request: "POST /token", status: 401, failure: "credentials", answer: "no" });
    throw down("credentials");
  });
  await scene.run(crm);
  expect(await historyOf(id!)).toMatchObject([
    { action: "sign_in", status: 401, failure: "credentials", sent: null, answer: "no" },
  ]);
  expect(await kept()).toMatchObject([{ contactId: null, sent: ["all"] }, { contactId: id }]);
});

test("of records that go one by one, those that were not sent have nothing in theirs", async () => {
  const ids = await contactsToTell(3);
  let asked = 0;
  const unsent = { retry: true, kind: "unreachable", reason: "connection_failed", whole: true } as const;
  const crm = aNotingCrm((note): Outcome => {
    asked += 1;
    if (asked === 1) return { ok: true, trace: { callId: note({}) } };
    if (asked === 2) return { ...unsent, trace: { callId: note({ status: null, failure: "unreachable" }) } };
    return unsent;
  });
  await scene.run(crm);
  const told = await Promise.all(ids.map(async (id) => (await historyOf(id)).map(({ failure }) => failure)));
  expect(told).toEqual([[null], ["unreachable"], []]);
});

test("a part that was not tried any more has nothing in its history", async () => {
  const ids = await contactsToTell(4);
  let parts = 0;
  const crm = aNotingCrm(() => ({ ok: true }));
  crm.crm.writeFields = async (writes) => {
    parts += 1;
    const kind = parts === 1 ? "invalid_value" : "server_error";
    crm.note({ status: 500, failure: kind, answer: `${kind} of ${writes.length}` });
    throw new CrmFailure(kind, "no");
  };
  await scene.run(crm);
  const answers = await Promise.all(ids.map(async (id) => (await historyOf(id)).map(({ answer }) => answer)));
  const second = ["server_error of 2"];
  expect(answers).toEqual([second, second, [], []]);
  expect(await states()).toEqual(ids.map(() => "pending"));
});

test("a search that fails is in the history of those who were searched for", async () => {
  const { id: connectionId } = await aMappedConnection({ points_total: "Points" }, { liveAt: new Date() });
  const [id] = await contactsToTell(1);
  const { crm } = aCrm(undefined, {
    find: () => {
      throw down("server_error");
    },
  });
  const exchange = { callId: newId(), action: "find" as const, request: "POST /search", durationMs: 9 };
  crm.takeExchanges = () => [
    { ...exchange, status: 500, failure: "server_error", sent: ["a@b.example"], answer: "oops" },
  ];
  await deliver(crm, scene.clock.now(), connectionId);
  expect(await historyOf(id!, connectionId)).toMatchObject([
    { action: "find", status: 500, failure: "server_error", sent: null, answer: "oops" },
  ]);
});
