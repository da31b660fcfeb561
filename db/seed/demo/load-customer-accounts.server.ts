import { eq, gt, inArray } from "drizzle-orm";
import { settleContacts } from "#app/domain/crm/pulls/settle-contacts.server.ts";
import { upsertAccounts } from "#app/domain/crm/pulls/upsert-accounts.server.ts";
import { noteSaid } from "#app/domain/crm/pulls/write-pulled.server.ts";
import { contacts, customerAccounts } from "../../schema/crm.ts";
import { crmConnections, crmRecords } from "../../schema/crm-sync.ts";
import type { Db } from "../../types.ts";
import { MEMBERS_WITH_CONTACT } from "./contacts.ts";
import { CUSTOMER_ACCOUNTS, PRIVATE_SEGMENT } from "./customer-accounts.ts";
import { daysBefore } from "./random.ts";
import { personNamed, type World } from "./world.ts";

const FILE_READ_DAYS_AGO = 12;

/** What the shop's software says of its customers besides their names, as if it had come with the file of contacts. */
export async function loadCustomerAccounts(tx: Db, world: World): Promise<void> {
  const [book] = await tx.select().from(crmConnections).where(eq(crmConnections.kind, "contact_book"));
  const accounts = CUSTOMER_ACCOUNTS.map(({ people: _, ...account }) => ({
    ...account,
    remoteId: account.name.toLowerCase(),
  }));
  const { idOf } = await upsertAccounts(tx, book!.id, accounts);
  const accountOf = new Map(
    CUSTOMER_ACCOUNTS.flatMap((account) =>
      account.people.split(" ").map((username) => [personNamed(world, username).email, account] as const),
    ),
  );
  const emails = MEMBERS_WITH_CONTACT.map((username) => personNamed(world, username).email);
  const known = await tx
    .select({ id: contacts.id, email: contacts.email })
    .from(contacts)
    .where(inArray(contacts.email, emails));
  const said = known.map(({ id, email }) => {
    const account = accountOf.get(email!);
    return {
      contactId: id,
      remoteId: id,
      by: null,
      said: account
        ? { segment: account.segment, tier: account.tier, ownerName: account.ownerName }
        : { segment: PRIVATE_SEGMENT },
      accountId: account ? idOf.get(account.name.toLowerCase())! : null,
    };
  });
  await noteSaid(tx, book!.id, said);
  await settleContacts(
    tx,
    said.map((row) => row.contactId),
  );
  const readAt = daysBefore(world.now, FILE_READ_DAYS_AGO);
  await tx.update(crmRecords).set({ saidAt: readAt, lookedUpAt: readAt });
  await tx.update(customerAccounts).set({ updatedAt: readAt, createdAt: readAt });
  await tx.update(contacts).set({ updatedAt: readAt }).where(gt(contacts.updatedAt, readAt));
}
