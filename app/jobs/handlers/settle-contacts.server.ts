import { rebuildAccountVotes } from "#app/domain/account-votes/rebuild-account-votes.server.ts";
import { settleAllContacts } from "#app/domain/crm/pulls/settle-all-contacts.server.ts";
import { useDatabase } from "#app/runtime/db.server.ts";

/** A connection has gone, and its accounts with it: contacts and counts follow. */
export const settleContacts = async () => {
  const { db } = useDatabase();
  await settleAllContacts(db);
  await rebuildAccountVotes(db, {});
};
