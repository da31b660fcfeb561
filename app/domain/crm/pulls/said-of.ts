import type { SaidOfContact } from "#db/schema/crm-sync.ts";
import { MAX_CELL } from "../limits.ts";
import type { PulledAccount, PulledContact } from "../port.ts";

/** Postgres has no place for a zero byte, and nothing that a CRM says needs more than a cell of a file. */
const clean = (text: string | null) => (text ?? "").replaceAll("\u0000", "").trim().slice(0, MAX_CELL);

/** What stands in a pulled contact; what it leaves empty is not there. */
export function saidOf(contact: PulledContact): SaidOfContact {
  const said = {
    customerCode: clean(contact.customerCode),
    email: clean(contact.email).toLowerCase(),
    firstName: clean(contact.firstName),
    lastName: clean(contact.lastName),
    phone: clean(contact.phone),
    segment: clean(contact.segment),
    tier: clean(contact.tier),
    ownerName: clean(contact.ownerName),
  };
  return Object.fromEntries(Object.entries(said).filter(([, text]) => text !== ""));
}

/** Fourteen digits before the point, as the column has. */
const AMOUNT = /^-?\d{1,14}(\.\d+)?$/;
const CURRENCY = /^[A-Z]{3}$/;

/** An account as it is kept: an amount that is none is left out rather than guessed. */
export function keptAccount(account: PulledAccount) {
  const value = clean(account.value);
  const currency = clean(account.currency).toUpperCase();
  return {
    remoteId: account.remoteId,
    name: clean(account.name) || account.remoteId,
    value: AMOUNT.test(value) ? value : null,
    currency: CURRENCY.test(currency) ? currency : null,
    segment: clean(account.segment) || null,
    tier: clean(account.tier) || null,
    ownerName: clean(account.ownerName) || null,
  };
}
export type KeptAccount = ReturnType<typeof keptAccount>;
