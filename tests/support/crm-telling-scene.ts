import { eq } from "drizzle-orm";
import { beforeEach } from "vitest";
import { refreshContact } from "#app/domain/crm/refresh-contact.server.ts";
import { crmConnections, crmDeliveries } from "#db/schema/crm-sync.ts";
import { aClock, type aCrm, deliver, withoutHonours } from "#tests/support/crm-scene.ts";
import { db, sql } from "#tests/support/database.ts";
import { aConnection } from "#tests/support/factories/connection.ts";
import { aLinkedContact } from "#tests/support/factories/delivery.ts";

/**
 * Before each test, one connection without records of its own, so that nobody has to be looked for; what is told is the
 * fields of each contact.
 */
export function aTellingScene() {
  const scene = {
    id: "",
    clock: aClock(),
    run: ({ crm }: ReturnType<typeof aCrm>) => deliver(crm, scene.clock.now(), scene.id),
    connection: async () =>
      (await db.select().from(crmConnections).where(eq(crmConnections.id, scene.id)))[0]!,
  };
  beforeEach(async () => {
    scene.clock = aClock();
    await withoutHonours();
    await sql`delete from crm_connections`;
    scene.id = (await aConnection({ kind: "webhook" })).id;
  });
  return scene;
}

export const deliveries = () => db.select().from(crmDeliveries).orderBy(crmDeliveries.id);
export const states = async () => (await deliveries()).map(({ state }) => state);

/** Linked contacts whose fields wait to be told, by id. */
export async function contactsToTell(count: number): Promise<string[]> {
  const ids = [];
  for (let n = 0; n < count; n += 1) {
    const { contact } = await aLinkedContact();
    await refreshContact(db, { contactId: contact.id });
    ids.push(contact.id);
  }
  return ids;
}
