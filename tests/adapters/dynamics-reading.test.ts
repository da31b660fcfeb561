import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { CrmRecords } from "#app/domain/crm/port.ts";
import { aDynamicsUnderTest } from "#tests/support/crm-contract/dynamics.ts";

type Under = Awaited<ReturnType<typeof aDynamicsUnderTest>>;

const check = async (under: Under) => under.connect().check({ id: randomUUID(), at: new Date() });

describe("reading", () => {
  const readAll = async (
    records: CrmRecords,
    since: Date | null,
    between: (page: number) => void = () => {},
  ) => {
    const pages = [];
    let cursor: string | null = null;
    do {
      const page = await records.pull({ since, cursor });
      pages.push(page);
      between(pages.length);
      cursor = page.next;
    } while (cursor);
    return pages;
  };

  test("finds an address with a quote in it, and tells two people with one code apart from nobody", async () => {
    const under = await aDynamicsUnderTest();
    const quoted = await under.seed({ lastName: "O'Hara", email: "o'hara+x@example.com" });
    await under.seed({ lastName: "One", customerCode: "C-1" });
    await under.seed({ lastName: "Two", customerCode: "c-1" });
    const nobody = { id: "c", externalId: null, email: null, communityId: null, remoteId: null };
    const found = await under.connect().records!.find(
      [
        { ...nobody, email: "O'Hara+x@example.com" },
        { ...nobody, externalId: "C-1" },
        { ...nobody, remoteId: "x" },
      ],
      [],
    );
    expect(found).toMatchObject([
      { state: "found", remoteId: quoted, by: "email" },
      { state: "ambiguous", candidates: expect.any(Array) },
      { state: "missing" },
    ]);
    // Dataverse gives them in no order of ours.
    const [, unclear] = found;
    const labels = unclear?.state === "ambiguous" ? unclear.candidates.map(({ label }) => label) : [];
    expect(labels.sort()).toEqual(["One", "Two"]);
  });

  test("leaves it to a person when somebody else of the community stands there", async () => {
    const under = await aDynamicsUnderTest();
    await under.seed({ lastName: "Taken", email: "t@example.com", communityId: randomUUID() });
    const asked = {
      id: "c",
      externalId: null,
      email: "t@example.com",
      communityId: randomUUID(),
      remoteId: null,
    };
    expect(await under.connect().records!.find([asked], [])).toMatchObject([{ state: "ambiguous" }]);
  });

  test("does not take one with another customer code for the same, whatever the address", async () => {
    const under = await aDynamicsUnderTest();
    const email = "family@example.com";
    await under.seed({ lastName: "Parent", email, customerCode: "C-1" });
    const asked = { id: "c", externalId: "C-2", email, communityId: null, remoteId: null };
    expect(await under.connect().records!.find([asked], [])).toMatchObject([{ state: "ambiguous" }]);
  });

  test("skips nobody who is changed while it goes from page to page", async () => {
    const under = await aDynamicsUnderTest();
    const { contact } = under.fake.environment.tables;
    const start = Date.now() - 10_000_000;
    const ids = Array.from(
      { length: 1500 },
      (_, nth) => contact.insert({ lastname: `P${nth}` }, start + nth * 1000).id,
    );
    const pages = await readAll(under.connect().records!, null, (page) => {
      if (page !== 2) return;
      contact.change(contact.rows.get(ids[10]!)!, { lastname: "Read before" }, start + 2_000_000);
      contact.change(contact.rows.get(ids[1200]!)!, { lastname: "Not read yet" }, start + 2_000_001);
    });
    const seen = pages.flatMap(({ contacts }) => contacts);
    expect(new Set(seen.map(({ remoteId }) => remoteId))).toEqual(new Set(ids));
    expect(seen.filter(({ remoteId }) => remoteId === ids[10]).map(({ lastName }) => lastName)).toEqual([
      "P10",
      "Read before",
    ]);
    expect(pages[0]).toMatchObject({ expected: 1500 });
  });

  test("brings value, currency and owner of accounts, and calls who was deactivated deleted", async () => {
    const under = await aDynamicsUnderTest();
    const account = { name: "Acme", value: "310000.5" };
    const remoteId = await under.seed({ lastName: "Lovelace", segment: "Enterprise", account });
    const { contact } = under.fake.environment.tables;
    contact.change(contact.rows.get(remoteId)!, { statecode: 1 }, Date.now());
    const pages = await readAll(under.connect().records!, new Date(Date.now() - 60_000));
    expect(pages[0]!.accounts).toMatchObject([
      { name: "Acme", value: "310000.5", currency: "EUR", ownerName: "Olga Owner" },
    ]);
    expect(pages[1]!.contacts).toMatchObject([
      { remoteId, segment: "Enterprise", deleted: true, accountRemoteId: pages[0]!.accounts[0]!.remoteId },
    ]);
  });

  test("describes columns with their types, lengths and choices", async () => {
    const under = await aDynamicsUnderTest();
    const described = await under.connect().records!.describeFields();
    const of = (name: string) => described.find((field) => field.name === name);
    expect(of("new_level")).toMatchObject({
      type: "choice",
      choices: ["Explorer", "Champion"],
      custom: true,
    });
    expect(of("new_tier")).toMatchObject({ type: "text", maxLength: 100 });
    expect(of("websiteurl")).toMatchObject({ type: "url", custom: false });
    expect(of("modifiedon")).toMatchObject({ type: "datetime", writable: false });
    expect(of("ownerid")).toBeUndefined();
  });
});

describe("a test of the connection", () => {
  test("names the key that lacks or is not ready, and every privilege that lacks", async () => {
    const under = await aDynamicsUnderTest();
    expect((await check(under)).every(({ ok }) => ok)).toBe(true);
    const { keys, privileges } = under.fake.environment;
    keys[0]!.status = "Pending";
    privileges.delete("prvWriteContact");
    privileges.delete("prvDeleteNote");
    expect((await check(under)).filter(({ ok }) => !ok)).toEqual([
      { what: "write_contacts", ok: false, detail: "missing prvWriteContact" },
      { what: "external_id", ok: false, detail: "new_CommunityKey: EntityKeyIndexStatus Pending" },
      { what: "entries", ok: false, detail: "missing prvDeleteNote" },
    ]);
    keys.length = 0;
    expect((await check(under)).find(({ what }) => what === "external_id")).toMatchObject({
      ok: false,
      detail: expect.stringContaining("new_communityid"),
    });
  });

  test("says it when the secret is no longer good", async () => {
    const under = await aDynamicsUnderTest();
    await under.misbehave("revoked");
    expect(await check(under)).toMatchObject([
      { what: "reach", ok: true },
      { what: "sign_in", ok: false, detail: expect.stringContaining("AADSTS7000215") },
    ]);
  });
});
