import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { newId } from "#db/ids.ts";
import { crmConnections } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import type { CrmFor } from "./deliver-to-crm.server.ts";
import { canManageCrm } from "./policy.ts";

/** Sends a test event at once and tells how it went: null, or the reason. Works on a switched-off connection too. */
export async function testConnection(
  db: Db,
  crmFor: CrmFor,
  actor: Actor,
  { id, now }: { id: string; now: Date },
): Promise<string | null> {
  assertAllowed(canManageCrm(actor));
  const [row] = await db.select().from(crmConnections).where(eq(crmConnections.id, id));
  if (!row) throw new NotFound("no_such_connection");
  const checks = await crmFor(row).check({ id: newId(), at: now });
  return checks.find(({ ok }) => !ok)?.detail ?? null;
}
