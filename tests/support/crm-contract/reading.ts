import { expect, test } from "vitest";
import type { Crm, PulledContact, PulledPage } from "#app/domain/crm/port.ts";
import { newId } from "#db/ids.ts";
import { aFieldsWrite, writeOne } from "./a-write.ts";
import type { CrmHarness } from "./harness.ts";

type Sought = Parameters<NonNullable<Crm["records"]>["find"]>[0][number];

const sought = (by: Partial<Sought>): Sought => ({
  id: newId(),
  externalId: null,
  email: null,
  communityId: null,
  remoteId: null,
  ...by,
});

async function pulled(crm: Crm, since: Date | null) {
  const pages: PulledPage[] = [];
  let cursor: string | null = null;
  do {
    const page: PulledPage = await crm.records!.pull({ since, cursor });
    pages.push(page);
    cursor = page.next;
  } while (cursor && pages.length < 50);
  expect(cursor).toBeNull();
  return {
    accounts: pages.flatMap((page) => page.accounts),
    contacts: pages.flatMap((page) => page.contacts),
    until: pages[0]!.until,
  };
}

/** How every connector finds people, describes fields and tells of what changed. */
export function reading({ fields, fieldTypes, can, start }: CrmHarness) {
  test("describes the fields it could write, with their types", async () => {
    const crm = await start();
    const described = await crm.connect().records!.describeFields();
    for (const type of ["text", "integer", "date", "boolean"] as const)
      expect(described.find(({ name }) => name === fields[type])).toMatchObject({
        type: fieldTypes?.[type] ?? type,
        writable: true,
        custom: true,
      });
  });

  test("finds people by every way it knows, in their order, with what stands in their fields", async () => {
    const crm = await start();
    const [byRemote, byKey, byCode, byMail] = [
      await crm.seed({ lastName: "Remote" }),
      await crm.seed({ lastName: "Key", communityId: "01900000-0000-7000-8000-00000000000a" }),
      await crm.seed({ lastName: "Code", customerCode: "C-1" }),
      await crm.seed({ lastName: "Mail", email: "ada@example.com" }),
    ];
    await writeOne(crm.connect(), aFieldsWrite({ remoteId: byMail }, { [fields.text]: "Gold" }));
    const found = await crm
      .connect()
      .records!.find(
        [
          sought({ email: "nobody@example.com", externalId: "C-0" }),
          sought({ email: "ADA@example.com" }),
          ...(can.customerCode ? [sought({ externalId: "C-1", email: "other@example.com" })] : []),
          sought({ communityId: "01900000-0000-7000-8000-00000000000a" }),
          sought({ remoteId: byRemote }),
        ],
        [fields.text],
      );
    expect(found).toMatchObject([
      { state: "missing" },
      { state: "found", by: "email", remoteId: byMail, keyed: false, values: { [fields.text]: "Gold" } },
      ...(can.customerCode ? [{ state: "found", by: "customer_code", remoteId: byCode, keyed: false }] : []),
      { state: "found", by: "community_id", remoteId: byKey, keyed: true },
      { state: "found", by: "remote_id", remoteId: byRemote },
    ]);
  });

  test("does not find who was removed", async () => {
    const crm = await start();
    const remoteId = await crm.seed({ lastName: "Gone", email: "gone@example.com" });
    await crm.remove(remoteId);
    const found = await crm
      .connect()
      .records!.find([sought({ remoteId }), sought({ email: "gone@example.com" })], []);
    expect(found).toMatchObject([{ state: "missing" }, { state: "missing" }]);
  });

  test("guesses nothing where a quote stands in what it looks for", async () => {
    const crm = await start();
    await crm.seed({ lastName: "Ada", email: "ada@example.com" });
    const strange = ["o'hara@example.com", "' OR Email != '", "\\' OR 1=1 --", '"a"@example.com', "%"];
    const found = await crm.connect().records!.find(
      strange.map((email) => sought({ email, externalId: email })),
      [],
    );
    expect(found).toEqual(strange.map(() => ({ state: "missing" })));
  });

  test("pulls everybody, then those that changed", async () => {
    const crm = await start();
    const account = { name: "Acme", value: "1250.5" };
    const ada = await crm.seed({
      firstName: "Ada",
      lastName: "Lovelace",
      email: "Ada@example.com",
      ...(can.customerCode && { customerCode: "C-1" }),
      segment: "Retail",
      tier: "Gold",
      ...(can.accounts && { account }),
    });
    const grace = await crm.seed({ lastName: "Hopper", email: "grace@example.com" });
    const all = await pulled(crm.connect(), null);
    const of = (id: string, { contacts } = all): PulledContact | undefined =>
      contacts.findLast(({ remoteId }) => remoteId === id);
    expect(of(ada)).toMatchObject({ email: expect.stringMatching(/^ada@example.com$/i), deleted: false });
    expect(`${of(ada)!.firstName} ${of(ada)!.lastName}`.trim()).toContain("Lovelace");
    if (can.customerCode) expect(of(ada)!.customerCode).toBe("C-1");
    expect(of(grace)).toMatchObject({ email: "grace@example.com" });
    if (can.accounts) {
      const [acme] = all.accounts;
      expect(acme).toMatchObject({ name: "Acme" });
      expect(Number(acme!.value)).toBe(1250.5);
      expect(of(ada)!.accountRemoteId).toBe(acme!.remoteId);
    }
    expect(all.until).toBeInstanceOf(Date);
    await crm.change(grace, { lastName: "Murray Hopper" });
    if (can.pullsDeleted) await crm.remove(ada);
    const since = await pulled(crm.connect(), all.until);
    expect(of(grace, since)!.lastName).toContain("Murray Hopper");
    if (can.pullsDeleted) expect(of(ada, since)).toMatchObject({ deleted: true });
  });
}

/** Where addresses or codes need not be unique: several people with one are for a person to tell apart. */
export function ambiguity({ start }: CrmHarness) {
  test("leaves two people with one address to a person", async () => {
    const crm = await start();
    const twins = [
      await crm.seed({ lastName: "One", email: "twin@example.com" }),
      await crm.seed({ lastName: "Other", email: "twin@example.com" }),
    ];
    const [found] = await crm.connect().records!.find([sought({ email: "twin@example.com" })], []);
    expect(found).toMatchObject({ state: "ambiguous" });
    const { candidates } = found as { candidates: { remoteId: string; label: string }[] };
    expect(candidates.map(({ remoteId }) => remoteId).sort()).toEqual(twins.sort());
    for (const { label } of candidates) expect(label).toMatch(/One|Other/);
  });
}
