import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { crmConnections } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import { canManageCrm } from "./policy.ts";

/**
 * Loads a connection for a command and locks its row; throws `NotFound`, and `Forbidden` for those who may not. Whoever
 * writes what belongs to the connection, as deliveries do, is not kept waiting: they may hold what this command wants next.
 */
export async function lockConnection(
  tx: Db,
  actor: Actor,
  id: string,
): Promise<typeof crmConnections.$inferSelect> {
  assertAllowed(canManageCrm(actor));
  const [row] = await tx.select().from(crmConnections).where(eq(crmConnections.id, id)).for("no key update");
  if (!row) throw new NotFound("no_such_connection");
  return row;
}
