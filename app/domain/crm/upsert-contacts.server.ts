import { inArray, sql } from "drizzle-orm";
import { newId } from "#db/ids.ts";
import { contacts } from "#db/schema/crm.ts";
import type { Db } from "#db/types.ts";
import type { ContactRow } from "./contact-row.ts";
import type { ContactField } from "./limits.ts";

type Written = {
  created: number;
  updated: number;
  /** Customer codes of contacts that said all of it already. */
  unchanged: string[];
  duplicates: { line: number; firstLine: number }[];
};

const FIELDS = [
  "email",
  "firstName",
  "lastName",
  "company",
  "phone",
] as const satisfies readonly ContactField[];
const COLUMNS = {
  email: "email",
  firstName: "first_name",
  lastName: "last_name",
  company: "company",
  phone: "phone",
} as const;

type Existing = typeof contacts.$inferSelect;

function differs(existing: Existing, row: ContactRow): boolean {
  const fields = FIELDS.some((field) => row[field] !== undefined && (existing[field] ?? "") !== row[field]);
  return fields || Object.entries(row.extra).some(([heading, cell]) => existing.extra[heading] !== cell);
}

/**
 * Writes rows of a contact file by their customer code: new ones are added, known ones get what the file has columns
 * for. A second row with the same code in one import is not written but reported.
 */
export async function upsertContacts(
  tx: Db,
  importId: string,
  rows: readonly ContactRow[],
): Promise<Written> {
  const firstByKey = new Map<string, ContactRow>();
  const duplicates: Written["duplicates"] = [];
  for (const row of rows) {
    const first = firstByKey.get(row.externalId);
    if (first) duplicates.push({ line: row.line, firstLine: first.line });
    else firstByKey.set(row.externalId, row);
  }
  if (firstByKey.size === 0) return { created: 0, updated: 0, unchanged: [], duplicates };
  const known = await tx
    .select()
    .from(contacts)
    .where(inArray(contacts.externalId, [...firstByKey.keys()]))
    // As `lockContacts` of readings.
    .orderBy(contacts.id)
    .for("update");
  const knownByKey = new Map(known.map((contact) => [contact.externalId, contact]));
  const counts = { created: 0, updated: 0 };
  const unchanged: string[] = [];
  const wanted: ContactRow[] = [];
  for (const [key, row] of firstByKey) {
    const existing = knownByKey.get(key);
    if (existing?.importId === importId) {
      duplicates.push({ line: row.line, firstLine: existing.importLine! });
      continue;
    }
    if (existing && !differs(existing, row)) unchanged.push(key);
    else counts[existing ? "updated" : "created"] += 1;
    wanted.push(row);
  }
  if (wanted.length > 0) await write(tx, importId, wanted, knownByKey);
  return { ...counts, unchanged, duplicates };
}

async function write(
  tx: Db,
  importId: string,
  rows: ContactRow[],
  known: Map<string | null, Existing>,
): Promise<void> {
  // Every row of a file has the same columns.
  const given = FIELDS.filter((field) => rows[0]![field] !== undefined);
  const values = rows.map((row) => {
    const existing = known.get(row.externalId);
    const unchangedSince = existing && !differs(existing, row) ? existing.updatedAt : new Date();
    return { id: newId(), updatedAt: unchangedSince, ...row };
  });
  const updates = given.map((field) => sql.raw(`${COLUMNS[field]} = excluded.${COLUMNS[field]},`));
  await tx.execute(sql`
    insert into contacts as c (id, external_id, email, first_name, last_name, company, phone, extra, import_id, import_line, updated_at)
    select id, "externalId", nullif(email, ''), coalesce("firstName", ''), coalesce("lastName", ''), coalesce(company, ''),
      coalesce(phone, ''), extra, ${importId}::uuid, line, "updatedAt"
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as r(id uuid, "externalId" text, email text,
      "firstName" text, "lastName" text, company text, phone text, extra jsonb, line integer, "updatedAt" timestamptz)
    on conflict (external_id) do update set ${sql.join(updates, sql.raw(" "))}
      extra = c.extra || excluded.extra, import_id = excluded.import_id, import_line = excluded.import_line,
      updated_at = excluded.updated_at`);
}
