import { eq } from "drizzle-orm";
import { newId } from "#db/ids.ts";
import { crmConnections, crmExchanges } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import type { Crm } from "../port.ts";

/**
 * Keeps the calls a connection made since the last time, and what the CRM said of its daily limit. Pages that were read
 * are not kept a second time: they are full of people.
 */
export async function keepExchanges(
  db: Db,
  connectionId: string,
  crm: Pick<Crm, "takeExchanges" | "budget">,
): Promise<void> {
  const exchanges = crm.takeExchanges();
  if (exchanges.length > 0)
    await db.insert(crmExchanges).values(
      exchanges.map((exchange) => ({
        id: newId(),
        connectionId,
        ...exchange,
        ...(exchange.action === "pull" && !exchange.failure && { answer: null }),
      })),
    );
  const budget = crm.budget();
  if (budget) await db.update(crmConnections).set({ budget }).where(eq(crmConnections.id, connectionId));
}
