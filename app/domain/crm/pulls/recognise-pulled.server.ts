import { sql } from "drizzle-orm";
import type { SaidOfContact } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import { idRows } from "../consenting-members.server.ts";
import type { Candidate } from "../port.ts";
import { type Contact, knownFor } from "./known-contacts.server.ts";

export type Pulled = { remoteId: string; said: SaidOfContact; accountId: string | null };
export type PullFailure = {
  remoteId: string;
  label: string;
  reason: "code_taken" | "code_twice" | "several_contacts" | "several_records";
  contactId: string | null;
};
/** `by`: what it was recognised by; null where that was known before. */
export type Placed = Pulled & { contactId: string; by: "pull" | "customer_code" | "email" | null };
/** Which of these a contact is, a person has to say. */
export type Doubt = { contactId: string; candidates: Candidate[] };
export type Recognised = {
  /** Known here, and said something else than what is read now. */
  changed: Placed[];
  unchanged: number;
  fresh: Pulled[];
  failures: PullFailure[];
  doubts: Doubt[];
};

const labelOf = ({ said, remoteId }: Pulled) =>
  [said.firstName, said.lastName].filter(Boolean).join(" ") || said.email || said.customerCode || remoteId;

/**
 * Finds out which contact each record is: by its remote id, else by its customer code, else by its address where
 * exactly one contact has that, no other record, and nothing contradicts. What is none of them is new; what contradicts
 * is left to a person. An address that a second record turns out to have, in this page or in whichever, says nothing any
 * more: then neither is the contact.
 */
export async function recogniseAll(
  tx: Db,
  connectionId: string,
  pulled: readonly Pulled[],
): Promise<Recognised> {
  const known = await knownFor(tx, connectionId, pulled);
  const result: Recognised = { changed: [], unchanged: 0, fresh: [], failures: [], doubts: [] };
  const doubts = new Map<string, Candidate[]>();
  const doubt = ({ id, guess }: Contact, row: Pulled) => {
    const candidates = doubts.get(id) ?? (guess ? [guess] : []);
    doubts.set(id, [...candidates, { remoteId: row.remoteId, label: labelOf(row) }]);
  };
  const fail = (row: Pulled, reason: PullFailure["reason"], contactId: string | null) =>
    result.failures.push({ remoteId: row.remoteId, label: labelOf(row), reason, contactId });
  const claimed = new Set<string>();
  const codes = new Set<string>();
  // Whoever comes with their code in this page is not looked for by an address.
  const coded = new Set(pulled.map(({ said }) => known.byCode.get(said.customerCode ?? "")?.id));
  const shared = sharedAddresses(pulled.filter(({ remoteId }) => !known.records.has(remoteId)));
  for (const row of pulled) {
    const { customerCode: code, email } = row.said;
    const record = known.records.get(row.remoteId);
    const owner = code ? known.byCode.get(code) : undefined;
    if (code && codes.has(code)) {
      fail(row, "code_twice", owner?.id ?? null);
      continue;
    }
    if (code) codes.add(code);
    if (owner && record && owner.id !== record.contactId) {
      fail(row, "code_taken", owner.id);
      continue;
    }
    if (record) {
      if (!record.guessed || owner) claimed.add(record.contactId);
      if (record.same(row)) result.unchanged += 1;
      else result.changed.push({ ...row, contactId: record.contactId, by: owner ? "customer_code" : null });
      continue;
    }
    if (owner) {
      if (owner.guess && !claimed.has(owner.id)) {
        // Somebody else over there was taken for this contact by the address.
        doubt(owner, row);
        fail(row, "several_records", owner.id);
      } else if (owner.taken || claimed.has(owner.id)) fail(row, "code_taken", owner.id);
      else {
        claimed.add(owner.id);
        result.changed.push({ ...row, contactId: owner.id, by: "customer_code" });
      }
      continue;
    }
    const namesakes = (email ? (known.byEmail.get(email) ?? []) : []).filter(
      (one) => !claimed.has(one.id) && !coded.has(one.id) && (!code || !one.externalId),
    );
    const [first] = namesakes;
    if (!first) result.fresh.push(row);
    else if (shared.has(email!) || namesakes.some((one) => one.guess || one.asked)) {
      for (const one of namesakes) doubt(one, row);
      fail(row, "several_records", first.id);
    } else if (namesakes.length > 1) fail(row, "several_contacts", first.id);
    else {
      claimed.add(first.id);
      result.changed.push({ ...row, contactId: first.id, by: "email" });
    }
  }
  for (const row of result.changed)
    if (doubts.has(row.contactId)) fail(row, "several_records", row.contactId);
  result.changed = result.changed.filter(({ contactId }) => !doubts.has(contactId));
  result.doubts = [...doubts].map(([contactId, candidates]) => ({ contactId, candidates }));
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

/** Locks contacts, and those of accounts, in one order, so that imports and readings of the same ones wait for each other. */
export async function lockContacts(
  tx: Db,
  ids: readonly string[],
  accountIds: readonly string[],
): Promise<void> {
  if (ids.length + accountIds.length === 0) return;
  await tx.execute(sql`
    select 1 from contacts where id in (${idRows(ids)}
      union select c.id from contacts c where c.account_id in ${idRows(accountIds)}) order by id for update`);
}
