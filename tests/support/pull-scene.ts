import { eq } from "drizzle-orm";
import { SYSTEM } from "#app/domain/core/actor.ts";
import type { Crm } from "#app/domain/crm/port.ts";
import { keepExchanges } from "#app/domain/crm/pulls/keep-exchanges.server.ts";
import { runPull } from "#app/domain/crm/pulls/run-pull.server.ts";
import { startPull } from "#app/domain/crm/pulls/start-pull.server.ts";
import { contacts } from "#db/schema/crm.ts";
import { crmPullErrors, crmPulls } from "#db/schema/crm-pulls.ts";
import type { crmConnections } from "#db/schema/crm-sync.ts";
import { aPage, aReadableCrm } from "#tests/support/crm-pages.ts";
import { aClock } from "#tests/support/crm-scene.ts";
import { db } from "#tests/support/database.ts";
import { aConnection } from "#tests/support/factories/connection.ts";

export const pullOf = async (id: string) => (await db.select().from(crmPulls).where(eq(crmPulls.id, id)))[0]!;
export const contactOf = async (id: string) =>
  (await db.select().from(contacts).where(eq(contacts.id, id)))[0]!;
export const pullErrors = () => db.select().from(crmPullErrors);

/** One job of the queue. */
export async function runOnce(crm: Crm, pullId: string, now = aClock().now) {
  await runPull(db, { crmFor: () => crm, keepExchanges, now }, { pullId });
  return pullOf(pullId);
}

/** Starts a reading and reads one page. */
export async function readPage(
  page: Parameters<typeof aPage>[0],
  connection?: typeof crmConnections.$inferSelect,
) {
  const { id: connectionId } = connection ?? (await aConnection());
  const pullId = await startPull(db, SYSTEM, { connectionId, full: true });
  return runOnce(aReadableCrm(() => aPage(page)).crm, pullId);
}
