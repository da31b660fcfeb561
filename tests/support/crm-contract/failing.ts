import { describe, expect, test } from "vitest";
import { type Crm, CrmFailure, type Outcome } from "#app/domain/crm/port.ts";
import { newId } from "#db/ids.ts";
import { aClearWrite, aFieldsWrite, anEntryWrite, writeOne } from "./a-write.ts";
import type { CrmHarness, Mood } from "./harness.ts";

/** Long enough for a loopback, short enough for a test. */
const SHORT_MS = 400;

const KINDS: Partial<Record<Mood, string>> = {
  busy: "busy",
  down: "server_error",
  slow: "timeout",
  unreachable: "unreachable",
  revoked: "credentials",
};

/** What every connector makes of a CRM that is not well, and what it never gives away. */
export function failing({ fields, can, start }: CrmHarness) {
  const write = (remoteId: string) => aFieldsWrite({ remoteId }, { [fields.text]: "Gold" });
  const moods = Object.entries(KINDS).filter(([mood]) => mood !== "revoked" || can.sessions);

  describe.each(moods)("a CRM that is %s", (mood, kind) => {
    test("is tried again later, with everything, and nothing is lost", async () => {
      const crm = await start();
      const remoteId = await crm.seed({ lastName: "Lovelace" });
      const writes = [write(remoteId)];
      await crm.misbehave(mood as Mood);
      const target = { remoteId, keyed: true };
      const connected = () => crm.connect(mood === "slow" ? { timeoutMs: SHORT_MS } : {});
      const tries: Outcome[][] = [
        await connected().writeFields(writes),
        await connected().addEntries([anEntryWrite({ remoteId })]),
        await connected().clear([aClearWrite(target, [fields.text], [newId()])]),
      ];
      for (const [outcome] of tries) {
        expect(outcome).toMatchObject({ retry: true, kind, whole: true });
        if (mood === "busy") expect(outcome).toMatchObject({ afterSeconds: 7 });
      }
      const reading = connected().records!.find(
        [{ id: newId(), externalId: null, email: "a@example.com", communityId: null, remoteId: null }],
        [],
      );
      const thrown = await reading.catch((error: unknown) => error);
      expect(thrown).toBeInstanceOf(CrmFailure);
      expect(thrown).toMatchObject({ kind });
      if (mood === "revoked") return;
      await crm.behave();
      expect(await crm.connect().writeFields(writes)).toMatchObject([{ ok: true }]);
    });
  });

  describe.each(["half", "lost"] as const)("an answer of which comes: %s", (mood) => {
    test("is asked for again, and what was done already is not done twice", async () => {
      const crm = await start();
      const remoteId = await crm.seed({ lastName: "Lovelace" });
      const create = { firstName: "Grace", lastName: "Hopper", email: "grace@example.com" };
      const made = aFieldsWrite({ create }, { [fields.text]: "Gold" });
      const entry = anEntryWrite({ remoteId });
      await crm.misbehave(mood);
      const unsure = [
        await writeOne(crm.connect(), made),
        (await crm.connect().addEntries([entry]))[0],
        await writeOne(crm.connect(), write(remoteId)),
      ];
      for (const outcome of unsure) expect(outcome).toMatchObject({ retry: true, whole: true });
      await crm.behave();
      expect(await writeOne(crm.connect(), made)).toMatchObject({ ok: true });
      expect(await crm.connect().addEntries([entry])).toMatchObject([{ ok: true }]);
      expect(await crm.countContacts()).toBe(2);
      expect((await crm.held(remoteId))!.entries).toEqual(["Dark mode"]);
    });
  });

  test.runIf(can.sessions)(
    "a session that has ended is renewed, once, without anybody noticing",
    async () => {
      const crm = await start();
      const ids = [await crm.seed({ lastName: "A" }), await crm.seed({ lastName: "B" })];
      await crm.connect().writeFields(ids.map(write));
      const before = crm.signIns();
      await crm.misbehave("expired");
      const connected = crm.connect();
      expect(await connected.writeFields(ids.map(write))).toMatchObject([{ ok: true }, { ok: true }]);
      expect(await crm.connect().addEntries(ids.map((remoteId) => anEntryWrite({ remoteId })))).toMatchObject(
        [{ ok: true }, { ok: true }],
      );
      expect(crm.signIns()).toBe(before + 1);
    },
  );

  test.runIf(can.budget)("tells of its daily limit, and stops when that is used up", async () => {
    const crm = await start();
    const remoteId = await crm.seed({ lastName: "A" });
    const connected = crm.connect();
    expect(connected.budget()).toBeNull();
    await connected.writeFields([write(remoteId)]);
    const budget = connected.budget()!;
    expect(budget.used).toBeGreaterThan(0);
    expect(budget.limit).toBeGreaterThan(budget.used);
    await crm.misbehave("spent");
    expect(await writeOne(crm.connect(), write(remoteId))).toMatchObject({
      retry: true,
      kind: "budget",
      whole: true,
    });
  });

  test("a private network is not reached unless it is allowed", async () => {
    const crm = await start();
    const remoteId = await crm.seed({ lastName: "A" });
    const before = crm.calls();
    const inside = crm.connect({ allowed: new Set() });
    expect(await writeOne(inside, write(remoteId))).toMatchObject({ kind: "refused_address", whole: true });
    expect(crm.calls()).toBe(before);
  });

  test("a test says what works and changes nothing; what lacks is named", async () => {
    const crm = await start();
    const remoteId = await crm.seed({ lastName: "A", email: "a@example.com" });
    const before = await crm.held(remoteId);
    const check = (connected: Crm) => connected.check({ id: newId(), at: new Date() });
    const fine = await check(crm.connect());
    expect(fine.filter(({ ok }) => !ok)).toEqual([]);
    expect(fine.map(({ what }) => what)).toEqual(
      expect.arrayContaining(["sign_in", "read_contacts", "write_contacts"]),
    );
    expect(await crm.held(remoteId)).toEqual(before);
    expect(await crm.countContacts()).toBe(1);
    const what = await crm.forbid();
    const lacks = (await check(crm.connect())).find((result) => !result.ok);
    expect(lacks).toMatchObject({ what, detail: expect.stringMatching(/\w{3}/) });
  });

  test("what is noted of its calls gives nobody away", async () => {
    const crm = await start();
    const email = "ada.lovelace@example.com";
    const remoteId = await crm.seed({ firstName: "Augusta", lastName: "Lovelace", email });
    if (can.sessions) await crm.misbehave("expired");
    const connected = crm.connect();
    const outcomes = [
      await connected.records!.find(
        [{ id: newId(), externalId: null, email, communityId: null, remoteId: null }],
        [fields.text],
      ),
      await connected.writeFields([
        write(remoteId),
        aFieldsWrite(
          { create: { firstName: "Graciela", lastName: "Hopper", email: "graciela@example.com" } },
          {},
        ),
      ]),
      await connected.addEntries([anEntryWrite({ remoteId })]),
      await connected.records!.pull({ since: null, cursor: null }),
    ];
    expect(outcomes).toHaveLength(4);
    const exchanges = connected.takeExchanges();
    expect(exchanges.length).toBeGreaterThan(3);
    const noted = JSON.stringify(exchanges);
    for (const secret of [...crm.secrets(), email, "graciela@example.com", "Lovelace", "Augusta", "Graciela"])
      expect(noted).not.toContain(secret);
    for (const { request } of exchanges) expect(request).not.toContain("?");
    const traces = JSON.stringify((outcomes[1] as Outcome[]).map(({ trace }) => trace ?? null));
    for (const secret of [email, "Lovelace", "graciela@example.com"]) expect(traces).not.toContain(secret);
    expect(connected.takeExchanges()).toEqual([]);
  });

  test("neither does what is noted of answers that broke off", async () => {
    const crm = await start();
    const email = "ada.lovelace@example.com";
    const remoteId = await crm.seed({ firstName: "Augusta", lastName: "Lovelace", email });
    if (can.sessions) await crm.misbehave("expired");
    await crm.misbehave("half");
    const connected = crm.connect();
    const asked = { id: newId(), externalId: null, email, communityId: null, remoteId: null };
    const create = { firstName: "Augusta", lastName: "Lovelace", email };
    const outcomes = [
      ...(await connected.writeFields([write(remoteId), aFieldsWrite({ create }, {})])),
      ...(await connected.addEntries([anEntryWrite({ remoteId })])),
    ];
    await Promise.allSettled([
      connected.records!.find([asked], [fields.text]),
      connected.records!.pull({ since: null, cursor: null }),
    ]);
    const noted = JSON.stringify([connected.takeExchanges(), outcomes]);
    for (const secret of [...crm.secrets(), email, "Lovelace", "Augusta"])
      expect(noted).not.toContain(secret);
  });
}
