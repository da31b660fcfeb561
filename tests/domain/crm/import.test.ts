import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Storage } from "#app/domain/community/storage.ts";
import { beginImport } from "#app/domain/crm/begin-import.server.ts";
import { csvFormat, csvRecords, inChunks } from "#app/domain/crm/csv-source.server.ts";
import { discardImport } from "#app/domain/crm/discard-import.server.ts";
import { importBatch } from "#app/domain/crm/import-batch.server.ts";
import { getImport, loadImportPage } from "#app/domain/crm/import-queries.server.ts";
import { runImport } from "#app/domain/crm/run-import.server.ts";
import { startImport } from "#app/domain/crm/start-import.server.ts";
import { contactImportErrors, contactImports, contacts } from "#db/schema/crm.ts";
import { db, sql } from "#tests/support/database.ts";
import { drainLog } from "#tests/support/drain.ts";
import { aConsentingMember } from "#tests/support/factories/contact.ts";
import { aMember } from "#tests/support/factories/member.ts";

function aStorage() {
  const files = new Map<string, Uint8Array>();
  const storage: Storage = {
    put: async (key, bytes) => void files.set(key, bytes),
    get: async (key) => files.get(key) ?? null,
    remove: async (key) => void files.delete(key),
  };
  return { storage, files };
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Uploads a file and confirms what was guessed; nothing is read in yet. */
async function anImport(content: string | Uint8Array, keepOthers = true) {
  const { storage, files } = aStorage();
  const admin = await aMember({ role: "admin" });
  const bytes = typeof content === "string" ? bytesOf(content) : content;
  const importId = await startImport(db, storage, admin, { fileName: "customers.csv", bytes });
  const { mapping } = await getImport(sql, admin, importId);
  await beginImport(db, admin, { importId, mapping, keepOthers });
  return { importId, storage, files, admin };
}

/** As the job does it, until the import asks for no more. */
async function readAll({ importId, storage }: { importId: string; storage: Storage }) {
  for (;;) {
    await runImport(db, storage, { importId });
    const [row] = await db.select().from(contactImports).where(eq(contactImports.id, importId));
    if (row!.state !== "running") return row!;
  }
}

const everyone = () =>
  sql`select external_id as code, email, first_name as first, last_name as last, company from contacts order by external_id`;
const errors = () =>
  sql<{ line: number; reason: string }[]>`select line, reason from contact_import_errors order by line`;

describe("uploading", () => {
  test("shows the first rows and what the columns seem to be", async () => {
    const { storage } = aStorage();
    const admin = await aMember({ role: "admin" });
    const rows = Array.from({ length: 9 }, (_, index) => `${index},p${index}@example.com`).join("\n");
    const id = await startImport(db, storage, admin, {
      fileName: "a.csv",
      bytes: bytesOf(`id,email\n${rows}`),
    });
    const page = await loadImportPage(sql, storage, admin, id);
    expect(page.preview).toHaveLength(5);
    expect(page.preview[0]).toEqual(["0", "p0@example.com"]);
    expect(page.row).toMatchObject({ state: "mapping", mapping: { externalId: "id", email: "email" } });
  });

  test("refuses what is no contact file, and everyone but admins", async () => {
    const { storage } = aStorage();
    const admin = await aMember({ role: "admin" });
    const start = (bytes: Uint8Array, actor = admin) =>
      startImport(db, storage, actor, { fileName: "a.csv", bytes });
    await expect(start(new Uint8Array())).rejects.toMatchObject({ fields: { file: "file_missing" } });
    await expect(start(bytesOf("id,email\n"))).rejects.toMatchObject({ fields: { file: "no_rows" } });
    await expect(start(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 10, 1]))).rejects.toMatchObject({
      fields: { file: "not_csv" },
    });
    await expect(start(bytesOf(`${"a,".repeat(120)}b\n1\n`))).rejects.toMatchObject({
      fields: { file: "too_many_columns" },
    });
    await expect(start(bytesOf("id\n1"), await aMember({ role: "agent" }))).rejects.toMatchObject({
      code: "not_your_role",
    });
  });

  test("can be taken back until it begins", async () => {
    const { storage, files } = aStorage();
    const admin = await aMember({ role: "admin" });
    const id = await startImport(db, storage, admin, { fileName: "a.csv", bytes: bytesOf("id\n1") });
    await discardImport(db, storage, admin, id);
    expect(files.size).toBe(0);
    const { importId } = await anImport("id\n1");
    await expect(discardImport(db, storage, admin, importId)).rejects.toMatchObject({
      code: "import_started",
    });
  });

  test("needs the customer code, columns that exist, each once", async () => {
    const { storage } = aStorage();
    const admin = await aMember({ role: "admin" });
    const importId = await startImport(db, storage, admin, {
      fileName: "a.csv",
      bytes: bytesOf("id,email\n1,a@b.fr"),
    });
    const begin = (mapping: Record<string, string>) =>
      beginImport(db, admin, { importId, mapping, keepOthers: false });
    await expect(begin({ email: "email" })).rejects.toMatchObject({
      fields: { externalId: "external_id_needed" },
    });
    await expect(begin({ externalId: "nope" })).rejects.toMatchObject({
      fields: { externalId: "no_such_column" },
    });
    await expect(begin({ externalId: "id", email: "id" })).rejects.toMatchObject({
      fields: { email: "column_used_twice" },
    });
    await begin({ externalId: "id" });
    await expect(begin({ externalId: "id" })).rejects.toMatchObject({ code: "import_started" });
  });
});

describe("reading", () => {
  const FILE = [
    "id,first name,last name,email,company,colour",
    "C-1,Zoé,Durand,ZOE@Example.com,Boulangerie,A",
    "C-2,Ada,Petit,not an address,Café,B",
    ",No,Code,nobody@example.com,,",
    "C-1,Twice,Twice,twice@example.com,,",
    "C-3,Too,Few",
    "C-4,Too,Many,m@example.com,x,y,z",
    `C-5,Long,${"x".repeat(501)},l@example.com,,`,
    "C-6,=cmd(),Rossi,,Ateliers,",
  ].join("\n");

  test("adds what fits and reports the rest with line and reason", async () => {
    const started = await anImport(FILE);
    const row = await readAll(started);
    expect(row).toMatchObject({
      state: "done",
      totalRows: 8,
      processedRows: 8,
      createdRows: 2,
      failedRows: 6,
    });
    expect(await everyone()).toEqual([
      { code: "C-1", email: "zoe@example.com", first: "Zoé", last: "Durand", company: "Boulangerie" },
      { code: "C-6", email: null, first: "=cmd()", last: "Rossi", company: "Ateliers" },
    ]);
    expect(await errors()).toEqual([
      { line: 3, reason: "bad_email" },
      { line: 4, reason: "missing_external_id" },
      { line: 5, reason: "duplicate_of 2" },
      { line: 6, reason: "too_few_cells" },
      { line: 7, reason: "too_many_cells" },
      { line: 8, reason: "too_long" },
    ]);
    expect(started.files.size).toBe(0);
    expect(await sql`select name, payload from events where name = 'contacts.imported'`).toEqual([
      { name: "contacts.imported", payload: { importId: started.importId } },
    ]);
  });

  test("again updates by customer code, leaves alone what has no column, and counts what did not change", async () => {
    await readAll(await anImport("id,email,company,colour\n1,a@example.com,Old,A\n2,b@example.com,Same,B"));
    await db.update(contacts).set({ community: { ideas_posted: 3 } });
    const before = await db.select().from(contacts).where(eq(contacts.externalId, "2"));
    const row = await readAll(await anImport("id,company\n1,New\n2,Same\n3,Third"));
    expect(row).toMatchObject({ createdRows: 1, updatedRows: 1, unchangedRows: 1 });
    expect(await everyone()).toMatchObject([
      { code: "1", email: "a@example.com", company: "New" },
      { code: "2", email: "b@example.com", company: "Same" },
      { code: "3", email: null, company: "Third" },
    ]);
    const after = await db.select().from(contacts).where(eq(contacts.externalId, "2"));
    expect(after[0]).toMatchObject({
      updatedAt: before[0]!.updatedAt,
      extra: { colour: "B" },
      community: { ideas_posted: 3 },
    });
  });

  test("goes on after a crash where it stopped, without doubles", async () => {
    const lines = Array.from({ length: 1200 }, (_, index) => `K-${index % 1190},p${index}@example.com`);
    const started = await anImport(`id,email\n${lines.join("\n")}`);
    const { importId, storage } = started;
    // The first two batches are in; the third dies on the way to the database.
    const records: { line: number; cells: string[] }[] = [];
    const bytes = (await storage.get([...started.files.keys()][0]!))!;
    for await (const record of csvRecords(inChunks(bytes), csvFormat(bytes))) records.push(record);
    await importBatch(db, { importId, from: 0, records: records.slice(1, 501) });
    await importBatch(db, { importId, from: 500, records: records.slice(501, 1001) });
    await expect(
      importBatch(db, { importId, from: 500, records: records.slice(501, 1001) }),
    ).rejects.toThrow();
    await expect(
      db.transaction(async (tx) => {
        await importBatch(tx as never, { importId, from: 1000, records: records.slice(1001) });
        throw new Error("killed");
      }),
    ).rejects.toThrow("killed");
    const row = await readAll({ importId, storage });
    expect(row).toMatchObject({ state: "done", processedRows: 1200, createdRows: 1190, failedRows: 10 });
    expect(await db.$count(contacts)).toBe(1190);
    expect((await errors())[0]).toEqual({ line: 1192, reason: "duplicate_of 2" });
  });

  test("after it is done does nothing more", async () => {
    const started = await anImport("id\n1");
    await readAll(started);
    await runImport(db, started.storage, { importId: started.importId });
    expect(await db.$count(contacts)).toBe(1);
    expect(await sql`select count(*)::int from events where name = 'contacts.imported'`).toEqual([
      { count: 1 },
    ]);
  });

  test("of a large file goes in slices, each its own job", async () => {
    const lines = Array.from({ length: 20_100 }, (_, index) => `K-${index}`);
    const started = await anImport(`id\n${lines.join("\n")}`);
    await sql`delete from graphile_worker._private_jobs`;
    await runImport(db, started.storage, { importId: started.importId });
    const [half] = await db.select().from(contactImports);
    expect(half).toMatchObject({ state: "running", totalRows: 20_100, processedRows: 20_000 });
    expect(await sql`select payload from graphile_worker._private_jobs`).toEqual([
      { payload: { importId: started.importId } },
    ]);
    expect(await readAll(started)).toMatchObject({ state: "done", createdRows: 20_100 });
  });

  test("of a file that breaks off keeps what came before and says where", async () => {
    const row = await readAll(await anImport('id,company\n1,"Fine"\n2,"Open\n3,x\n'));
    expect(row).toMatchObject({ state: "failed", createdRows: 1 });
    expect(row.error).toMatch(/^quote_not_closed \d+$/);
  });

  test("without its file says so", async () => {
    const started = await anImport("id\n1");
    started.files.clear();
    expect(await readAll(started)).toMatchObject({ state: "failed", error: "file_gone" });
  });

  test("keeps no other columns when asked not to", async () => {
    await readAll(await anImport("id,colour\n1,A", false));
    expect(await db.select({ extra: contacts.extra }).from(contacts)).toEqual([{ extra: {} }]);
  });

  test("recognises members who consented, all of them at once", async () => {
    const people = [await aConsentingMember(), await aConsentingMember()];
    await aMember();
    await readAll(
      await anImport(`id,email\n${people.map((person, index) => `${index},${person.email}`).join("\n")}`),
    );
    await drainLog();
    expect(await sql`select count(*)::int from contact_links`).toEqual([{ count: 2 }]);
  });
});

test("rows with errors belong to their import", async () => {
  const started = await anImport("id,email\n1,bad");
  await readAll(started);
  await readAll(await anImport("id,email\n2,bad"));
  const { rowErrors } = await loadImportPage(sql, started.storage, started.admin, started.importId);
  expect(rowErrors).toEqual([{ line: 2, reason: "bad_email", row: { id: "1", email: "bad" } }]);
  expect(await db.$count(contactImportErrors)).toBe(2);
});
