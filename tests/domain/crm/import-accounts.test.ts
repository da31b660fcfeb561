import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { guessMapping } from "#app/domain/crm/guess-mapping.ts";
import { importBatch } from "#app/domain/crm/import-batch.server.ts";
import { parseAmount } from "#app/domain/crm/parse-amount.ts";
import { savePage } from "#app/domain/crm/pulls/save-page.server.ts";
import { startPull } from "#app/domain/crm/pulls/start-pull.server.ts";
import { newId } from "#db/ids.ts";
import { contactImports, contacts, customerAccounts } from "#db/schema/crm.ts";
import { aPage, aPulledAccount, aPulledContact } from "#tests/support/crm-pages.ts";
import { db } from "#tests/support/database.ts";
import { aConnection } from "#tests/support/factories/connection.ts";
import { recorded } from "#tests/support/recorded.ts";

const HEADINGS = ["Code", "Last name", "Account", "Value", "Currency", "Segment", "Tier", "Owner"];
const MAPPING = {
  externalId: "Code",
  lastName: "Last name",
  account: "Account",
  accountValue: "Value",
  accountCurrency: "Currency",
  segment: "Segment",
  tier: "Tier",
  ownerName: "Owner",
};

/** Reads lines of a file in, all at once. */
async function load(
  lines: string[],
  { headings = HEADINGS, mapping = MAPPING as Record<string, string> } = {},
) {
  const importId = newId();
  const format = { encoding: "utf-8" as const, delimiter: ";" as const };
  await db.insert(contactImports).values({
    id: importId,
    fileName: "f.csv",
    storageKey: importId,
    headings,
    mapping,
    state: "running",
    ...format,
  });
  const records = lines.map((line, index) => ({ line: index + 2, cells: line.split(";") }));
  await importBatch(db, { importId, from: 0, records });
  return (await db.select().from(contactImports).where(eq(contactImports.id, importId)))[0]!;
}
const contact = async (code: string) =>
  (await db.select().from(contacts).where(eq(contacts.externalId, code)))[0]!;
const accounts = () => db.select().from(customerAccounts).orderBy(customerAccounts.name);

test("a file brings accounts, what they are worth, segments, tiers and owners", async () => {
  const row = await load([
    "C-1;Berthier;Vélo Nantes;12 000,50;EUR;Retail;Gold;Anna",
    "C-2;Amrani;Vélo Nantes;;;;;",
    "C-3;Vial;;;;Private;;",
    "C-4;Lopez;Broken;lots;EUR;;;",
    "C-5;Roussel;Broken;1;euros;;;",
  ]);
  expect(row).toMatchObject({ createdRows: 3, failedRows: 2 });
  expect(await accounts()).toMatchObject([
    {
      name: "Vélo Nantes",
      value: "12000.50",
      currency: "EUR",
      segment: "Retail",
      tier: "Gold",
      ownerName: "Anna",
    },
  ]);
  const [account] = await accounts();
  expect(await contact("C-1")).toMatchObject({
    accountId: account!.id,
    company: "Vélo Nantes",
    segment: "Retail",
  });
  expect(await contact("C-2")).toMatchObject({ accountId: account!.id, segment: null });
  expect(await contact("C-3")).toMatchObject({ accountId: null, segment: "Private" });
  expect(await recorded("contacts.pulled")).toMatchObject([{ contactIds: [], accountIds: [account!.id] }]);
});

test("the same file again changes nothing; another value updates, a file without these columns keeps them", async () => {
  const line = "C-1;Berthier;Vélo Nantes;12000;EUR;Retail;Gold;Anna";
  await load([line]);
  expect(await load([line])).toMatchObject({ unchangedRows: 1, updatedRows: 0 });
  expect(await load(["C-1;Berthier;Vélo Nantes;15000;EUR;Retail;Silver;Anna"])).toMatchObject({
    updatedRows: 1,
  });
  expect(await accounts()).toMatchObject([{ value: "15000.00", tier: "Silver" }]);
  await load(["C-1;Berthier"], {
    headings: ["Code", "Name"],
    mapping: { externalId: "Code", lastName: "Name" },
  });
  expect(await contact("C-1")).toMatchObject({ segment: "Retail", tier: "Silver", company: "Vélo Nantes" });
});

test("what a CRM says comes before what a file said", async () => {
  await load(["C-1;Berthier;Vélo Nantes;12000;EUR;Retail;Gold;Anna"]);
  const connection = await aConnection();
  const pullId = await startPull(db, SYSTEM, { connectionId: connection.id, full: true });
  const page = aPage({
    accounts: [aPulledAccount("A1", { name: "Vélo Nantes SAS" })],
    contacts: [aPulledContact("R1", { customerCode: "C-1", segment: "Enterprise", accountRemoteId: "A1" })],
  });
  await savePage(db, { pullId, cursor: null, page });
  expect(await contact("C-1")).toMatchObject({
    segment: "Enterprise",
    tier: "Gold",
    company: "Vélo Nantes SAS",
  });
  await load(["C-1;Berthier;Vélo Nantes;12000;EUR;SMB;Gold;Anna"]);
  expect(await contact("C-1")).toMatchObject({ segment: "Enterprise", company: "Vélo Nantes SAS" });
});

test("columns are recognised in English and French", () => {
  expect(guessMapping(["Account", "ARR", "Currency", "Segment", "Tier", "Account owner"])).toMatchObject({
    account: "Account",
    accountValue: "ARR",
    accountCurrency: "Currency",
    segment: "Segment",
    tier: "Tier",
    ownerName: "Account owner",
  });
  expect(guessMapping(["Compte", "Valeur annuelle", "Devise", "Responsable"])).toMatchObject({
    account: "Compte",
    accountValue: "Valeur annuelle",
    accountCurrency: "Devise",
    ownerName: "Responsable",
  });
});

test("amounts are read as people write them", () => {
  const read = (text: string) => parseAmount(text)?.value ?? null;
  expect(read("12000")).toBe("12000");
  expect(read("12 000,50")).toBe("12000.50");
  expect(read("12,000.50")).toBe("12000.50");
  expect(read("12.000,5")).toBe("12000.5");
  expect(read("12,000")).toBe("12000");
  expect(read("1.200.000")).toBe("1200000");
  expect(read("99.5")).toBe("99.5");
  expect(read("-4")).toBe("-4");
  expect(read("310k")).toBeNull();
  expect(read("1,2,3.4.5")).toBeNull();
  expect(read("")).toBeNull();
  expect(parseAmount("€ 1 200")).toEqual({ value: "1200", currency: "EUR" });
  expect(parseAmount("1200 CHF")).toEqual({ value: "1200", currency: "CHF" });
});
