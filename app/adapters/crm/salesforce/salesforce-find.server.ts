import type { Candidate, CrmRecords, Found } from "#app/domain/crm/port.ts";
import type { FactValue } from "#db/schema/crm-sync.ts";
import { foundAmong } from "../found-among.ts";
import { type Row, rowsWith } from "./salesforce-query.server.ts";
import type { Session } from "./salesforce-session.server.ts";

type Sought = Parameters<CrmRecords["find"]>[0][number];
type Fields = { externalIdField: string; customerCodeField: string | undefined };
type By = Extract<Found, { state: "found" }>["by"];

/** Ids have 15 letters that tell cases apart, and three more for those who do not. */
const ID = /^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/;

const asCandidate = ({ Id, Name }: Row): Candidate => ({ remoteId: Id, label: String(Name ?? Id) });

/** Names of contacts, for a person who has to decide between them. */
export async function candidates(session: Session, ids: readonly string[]): Promise<Candidate[]> {
  const rows = await rowsWith(session, "find", {
    select: ["Id", "Name"],
    from: "Contact",
    field: "Id",
    values: ids,
  });
  const names = new Map(rows.map((row) => [row.Id, row]));
  return [...new Set(ids)].map((id) => asCandidate(names.get(id) ?? { Id: id }));
}

const value = (raw: unknown): FactValue =>
  raw === null || typeof raw === "string" || typeof raw === "number" || typeof raw === "boolean" ? raw : null;

/** Who these contacts are, in as few queries as there are ways to find somebody. */
export async function findContacts(
  session: Session,
  { externalIdField, customerCodeField }: Fields,
  contacts: readonly Sought[],
  wanted: readonly string[],
): Promise<Found[]> {
  const own = ["Id", "Name", "Email", externalIdField, ...(customerCodeField ? [customerCodeField] : [])];
  const select = [...new Map([...own, ...wanted].map((name) => [name.toLowerCase(), name])).values()];
  const found: (Found | null)[] = contacts.map(() => null);

  const ways: { by: By; field: string | undefined; key: (contact: Sought) => string | null }[] = [
    {
      by: "remote_id",
      field: "Id",
      key: ({ remoteId }) => (remoteId && ID.test(remoteId) ? remoteId : null),
    },
    { by: "community_id", field: externalIdField, key: ({ communityId }) => communityId },
    { by: "customer_code", field: customerCodeField, key: ({ externalId }) => externalId },
    { by: "email", field: "Email", key: ({ email }) => email },
  ];
  for (const { by, field, key } of ways) {
    const open = contacts.flatMap((contact, at) => {
      const wantedKey = found[at] ? null : key(contact);
      return wantedKey ? [{ contact, at, key: wantedKey }] : [];
    });
    if (!field || open.length === 0) continue;
    const rows = await rowsWith(session, "find", {
      select,
      from: "Contact",
      field,
      values: open.map((one) => one.key),
    });
    const byKey = groups(rows, field);
    for (const { contact, at, key: own } of open)
      found[at] = foundAmong(byKey.get(keyOf(field, own)) ?? [], {
        by,
        contact,
        keyOf: (row) => texts(read(row, externalIdField)),
        codeOf: (row) => (customerCodeField ? texts(read(row, customerCodeField)) : null),
        candidateOf: asCandidate,
        valuesOf: (row) => Object.fromEntries(wanted.map((name) => [name, value(read(row, name))])),
      });
  }
  return found.map((one) => one ?? { state: "missing" });
}

/** Compared in any case. */
const texts = (raw: unknown): string | null => String(raw ?? "").toLowerCase() || null;

/** Names in an answer are spelled as in the org, whatever the query wrote. */
const read = (row: Row, name: string): unknown =>
  name in row
    ? row[name]
    : (Object.entries(row).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1] ?? null);

/** Texts are found in any case; ids are compared by the letters both forms have. */
const keyOf = (field: string, key: unknown) =>
  field === "Id" ? String(key).slice(0, 15) : String(key ?? "").toLowerCase();

function groups(rows: readonly Row[], field: string): Map<string, Row[]> {
  const byKey = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(field, read(row, field));
    byKey.set(key, [...(byKey.get(key) ?? []), row]);
  }
  return byKey;
}

type Known = { target: { communityId: string; remoteId: string | null } };

/** The ids of these contacts, in their order; whoever is known by our external id alone is looked up. Null: not there. */
export async function contactIds(
  session: Session,
  externalIdField: string,
  known: readonly Known[],
): Promise<(string | null)[]> {
  // To ask for nothing would find everybody who has no id of ours.
  const values = known.flatMap(({ target }) => (target.remoteId ? [] : target.communityId || []));
  const rows =
    values.length > 0
      ? await rowsWith(session, "find", {
          select: ["Id", externalIdField],
          from: "Contact",
          field: externalIdField,
          values,
        })
      : [];
  const byKey = groups(rows, externalIdField);
  return known.map(({ target }) => {
    if (target.remoteId) return target.remoteId;
    const [only, ...others] = (target.communityId && byKey.get(target.communityId.toLowerCase())) || [];
    return only && others.length === 0 ? only.Id : null;
  });
}
