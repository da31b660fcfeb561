import { eq, inArray } from "drizzle-orm";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { contacts } from "#db/schema/crm.ts";
import { crmConnections, crmRecords, type SaidOfContact } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import type { ContactRow } from "./contact-row.ts";
import { parseAmount } from "./parse-amount.ts";
import type { KeptAccount } from "./pulls/said-of.ts";
import { renameCompanies, settleContacts } from "./pulls/settle-contacts.server.ts";
import { upsertAccounts } from "./pulls/upsert-accounts.server.ts";
import { noteSaid } from "./pulls/write-pulled.server.ts";

const SAID = ["segment", "tier", "ownerName"] as const;

const tellsOf = (row: ContactRow) =>
  row.account !== undefined || SAID.some((field) => row[field] !== undefined);

/** The account of a row; what its cells leave empty is not said. In the book an account is known by its name. */
function accountOf(row: ContactRow): KeptAccount | null {
  if (!row.account) return null;
  const amount = parseAmount(row.accountValue ?? "");
  return {
    remoteId: row.account.toLowerCase(),
    name: row.account,
    value: amount?.value ?? null,
    currency: row.accountCurrency?.toUpperCase() || (amount?.currency ?? null),
    segment: row.segment || null,
    tier: row.tier || null,
    ownerName: row.ownerName || null,
  };
}

/**
 * Takes over what a contact file says of accounts, segments, tiers and owners, as what the contact book says: it counts
 * where no CRM says anything. Returns the customer codes of the contacts of which it says something new.
 */
export async function importAccounts(tx: Db, rows: readonly ContactRow[]): Promise<Set<string>> {
  const telling = rows.filter(tellsOf);
  if (telling.length === 0) return new Set();
  const [book] = await tx
    .select()
    .from(crmConnections)
    .where(eq(crmConnections.kind, "contact_book"))
    .limit(1);
  if (!book) return new Set();
  const { idOf, changed } = await upsertAccounts(
    tx,
    book.id,
    telling.map(accountOf).filter((account) => account !== null),
    { keepUnsaid: true },
  );
  await renameCompanies(tx, changed);
  const known = await tx
    .select({ id: contacts.id, code: contacts.externalId, record: crmRecords })
    .from(contacts)
    .leftJoin(crmRecords, eq(crmRecords.contactId, contacts.id))
    .where(
      inArray(
        contacts.externalId,
        telling.map((row) => row.externalId),
      ),
    );
  const said = new Map(
    known.map((row) => [row.code, { id: row.id, said: {}, accountId: null as string | null }]),
  );
  for (const { code, record } of known)
    if (record?.connectionId === book.id)
      Object.assign(said.get(code)!, { said: record.said ?? {}, accountId: record.saidAccountId });
  const wanted = telling.flatMap((row) => {
    const before = said.get(row.externalId);
    if (!before) return [];
    const now = saidNow(row, before.said);
    const accountId =
      row.account === undefined ? before.accountId : (idOf.get(row.account.toLowerCase()) ?? null);
    const same =
      accountId === before.accountId && JSON.stringify(now) === JSON.stringify(inOrder(before.said));
    return same
      ? []
      : [
          {
            contactId: before.id,
            code: row.externalId,
            remoteId: before.id,
            said: now,
            accountId,
            by: "pull" as const,
          },
        ];
  });
  await noteSaid(tx, book.id, wanted);
  const settled = await settleContacts(
    tx,
    wanted.map((row) => row.contactId),
  );
  const accountIds = [...new Set([...changed, ...settled.accounts])];
  if (accountIds.length > 0)
    await recordEvent(tx, SYSTEM, "contacts.pulled", { connectionId: book.id, contactIds: [], accountIds });
  return new Set(wanted.map((row) => row.code));
}

const inOrder = (said: SaidOfContact): SaidOfContact =>
  Object.fromEntries(SAID.filter((field) => said[field]).map((field) => [field, said[field]!]));

/** What a column says replaces what was said before, also by nothing; what has no column stays. */
function saidNow(row: ContactRow, before: SaidOfContact): SaidOfContact {
  const now = { ...before };
  for (const field of SAID) if (row[field] !== undefined) now[field] = row[field];
  return inOrder(now);
}
