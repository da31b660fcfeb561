import { eq, sql } from "drizzle-orm";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { newId } from "#db/ids.ts";
import { crmPullErrors, crmPulls } from "#db/schema/crm-pulls.ts";
import { crmConnections } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import type { PulledPage } from "../port.ts";
import { lockContacts, type Pulled, recogniseAll } from "./recognise-pulled.server.ts";
import { keptAccount, saidOf } from "./said-of.ts";
import { renameCompanies, settleContacts } from "./settle-contacts.server.ts";
import { accountIds, upsertAccounts, type WrittenAccounts } from "./upsert-accounts.server.ts";
import { addPulled, noteDeleted, noteDoubts, noteSaid } from "./write-pulled.server.ts";

/** Another run is at work on this reading; whoever is behind stops. */
export class PullMovedOn extends Error {}

type Input = {
  pullId: string;
  /** Where the page was asked for from: a page that was saved already is refused. */
  cursor: string | null;
  page: PulledPage;
};

/** Writes one page, where to go on, and what was counted, in one transaction. True at the end of the reading. */
export async function savePage(db: Db, { pullId, cursor, page }: Input): Promise<boolean> {
  return db.transaction(async (transaction) => {
    const tx = transaction as Db;
    const [pull] = await tx.select().from(crmPulls).where(eq(crmPulls.id, pullId)).for("update");
    if (pull?.state !== "running" || pull.cursor !== cursor) throw new PullMovedOn(pullId);
    const { connectionId } = pull;
    const accounts = await upsertAccounts(tx, connectionId, page.accounts.map(keptAccount));
    const counts = await takeOver(tx, { connectionId, pullId, page, accounts });
    const touched = [...new Set([...accounts.changed, ...counts.accounts])];
    if (touched.length > 0 || counts.identities.length > 0)
      await recordEvent(tx, SYSTEM, "contacts.pulled", {
        connectionId,
        contactIds: counts.identities,
        accountIds: touched,
      });
    const until = pull.until ?? page.until;
    const ended = page.next === null;
    await tx
      .update(crmPulls)
      .set({
        cursor: page.next,
        until,
        expectedRows: page.expected ?? pull.expectedRows,
        accountRows: sql`${crmPulls.accountRows} + ${page.accounts.length}`,
        readRows: sql`${crmPulls.readRows} + ${page.contacts.length}`,
        createdRows: sql`${crmPulls.createdRows} + ${counts.created}`,
        updatedRows: sql`${crmPulls.updatedRows} + ${counts.updated}`,
        unchangedRows: sql`${crmPulls.unchangedRows} + ${counts.unchanged}`,
        missingRows: sql`${crmPulls.missingRows} + ${counts.missing}`,
        failedRows: sql`${crmPulls.failedRows} + ${counts.failed}`,
        failuresInRow: 0,
        waitsUntil: null,
        waitsFor: null,
        movedAt: new Date(),
        ...(ended && { state: "done" as const, finishedAt: new Date() }),
      })
      .where(eq(crmPulls.id, pullId));
    if (ended && until)
      await tx.update(crmConnections).set({ pulledUntil: until }).where(eq(crmConnections.id, connectionId));
    return ended;
  });
}

async function takeOver(
  tx: Db,
  {
    connectionId,
    pullId,
    page,
    accounts,
  }: { connectionId: string; pullId: string; page: PulledPage; accounts: WrittenAccounts },
) {
  const last = [...new Map(page.contacts.map((contact) => [contact.remoteId, contact])).values()];
  const named = last.flatMap(({ accountRemoteId: id }) => (id && !accounts.idOf.has(id) ? [id] : []));
  const others = named.length > 0 ? await accountIds(tx, connectionId, named) : new Map<string, string>();
  const accountOf = (id: string | null) => (id ? (accounts.idOf.get(id) ?? others.get(id) ?? null) : null);
  const living = last
    .filter((contact) => !contact.deleted)
    .map(
      (contact): Pulled => ({
        remoteId: contact.remoteId,
        said: saidOf(contact),
        accountId: accountOf(contact.accountRemoteId),
      }),
    );
  const gone = await noteDeleted(
    tx,
    connectionId,
    last.filter((contact) => contact.deleted).map((contact) => contact.remoteId),
  );
  const { changed, fresh, unchanged, failures, doubts } = await recogniseAll(tx, connectionId, living);
  const doubtful = doubts.map(({ contactId }) => contactId);
  const touched = [...changed.map((row) => row.contactId), ...gone, ...doubtful];
  await lockContacts(tx, touched, accounts.changed);
  await renameCompanies(tx, accounts.changed);
  await noteDoubts(tx, connectionId, doubts);
  const added = await addPulled(tx, fresh);
  const written = [...changed, ...added];
  await noteSaid(tx, connectionId, written);
  const settled = await settleContacts(tx, [...written.map((row) => row.contactId), ...gone, ...doubtful]);
  if (failures.length > 0)
    await tx
      .insert(crmPullErrors)
      .values(failures.map((failure) => ({ id: newId(), pullId, ...failure })))
      .onConflictDoNothing();
  return {
    ...settled,
    created: added.length,
    updated: changed.length,
    unchanged,
    missing: gone.length,
    failed: failures.length,
  };
}
