import { sql } from "drizzle-orm";
import type { SaidOfContact } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import { knownFor } from "./known-contacts.server.ts";

export type Pulled = { remoteId: string; said: SaidOfContact; accountId: string | null };
export type PullFailure = {
  remoteId: string;
  label: string;
  reason: "code_taken" | "code_twice" | "several_contacts" | "several_records";
  contactId: string | null;
};
export type Recognised = {
  /** Known here, and said something else than what is read now. */
  changed: (Pulled & { contactId: string })[];
  unchanged: number;
  fresh: Pulled[];
  failures: PullFailure[];
};

const labelOf = ({ said, remoteId }: Pulled) =>
  [said.firstName, said.lastName].filter(Boolean).join(" ") || said.email || said.customerCode || remoteId;

/**
 * Finds out which contact each record is: by its remote id, else by its customer code, else by its address where
 * exactly one contact has that and nothing contradicts. What is none of them is new; what contradicts is left to a person.
 */
export async function recogniseAll(
  tx: Db,
  connectionId: string,
  pulled: readonly Pulled[],
): Promise<Recognised> {
  const known = await knownFor(tx, connectionId, pulled);
  const result: Recognised = { changed: [], unchanged: 0, fresh: [], failures: [] };
  const claimed = new Set<string>();
  const codes = new Set<string>();
  const shared = sharedAddresses(pulled.filter(({ remoteId }) => !known.records.has(remoteId)));
  for (const row of pulled) {
    const { customerCode: code, email } = row.said;
    const fail = (reason: PullFailure["reason"], contactId: string | null) =>
      result.failures.push({ remoteId: row.remoteId, label: labelOf(row), reason, contactId });
    const record = known.records.get(row.remoteId);
    const owner = code ? known.byCode.get(code) : undefined;
    if (code && codes.has(code)) {
      fail("code_twice", owner?.id ?? null);
      continue;
    }
    if (code) codes.add(code);
    if (owner && record && owner.id !== record.contactId) {
      fail("code_taken", owner.id);
      continue;
    }
    if (record) {
      claimed.add(record.contactId);
      if (record.same(row)) result.unchanged += 1;
      else result.changed.push({ ...row, contactId: record.contactId });
      continue;
    }
    if (owner) {
      // Somebody else over there is this contact already.
      if (owner.taken || claimed.has(owner.id)) fail("code_taken", owner.id);
      else {
        claimed.add(owner.id);
        result.changed.push({ ...row, contactId: owner.id });
      }
      continue;
    }
    const namesakes = (email ? (known.byEmail.get(email) ?? []) : []).filter(
      (one) => !one.taken && !claimed.has(one.id) && (!code || !one.externalId),
    );
    if (namesakes.length > 0 && shared.has(email ?? "")) fail("several_records", namesakes[0]!.id);
    else if (namesakes.length > 1) fail("several_contacts", namesakes[0]!.id);
    else if (namesakes.length === 1) {
      claimed.add(namesakes[0]!.id);
      result.changed.push({ ...row, contactId: namesakes[0]!.id });
    } else result.fresh.push(row);
  }
  return result;
}

/** Addresses that more than one of these records have: which of them a contact is, an address alone does not tell. */
function sharedAddresses(pulled: readonly Pulled[]): Set<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { said } of pulled) {
    if (!said.email) continue;
    if (seen.has(said.email)) shared.add(said.email);
    seen.add(said.email);
  }
  return shared;
}

/** Locks contacts in one order, so that imports and readings that touch the same ones wait for each other. */
export async function lockContacts(tx: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(sql`
    select 1 from contacts where id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))
    order by id for update`);
}
