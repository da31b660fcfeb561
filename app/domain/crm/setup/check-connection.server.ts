import { eq, sql } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { newId } from "#db/ids.ts";
import { crmConnections } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import { CONNECTORS } from "../connectors.ts";
import type { CrmFor } from "../deliver-to-crm.server.ts";
import { enqueueDeliveries } from "../enqueue-deliveries.server.ts";
import { canManageCrm } from "../policy.ts";
import type { CheckResult } from "../port.ts";
import { PULL_EVERY } from "./pull-every.ts";
import { withCrm } from "./with-crm.server.ts";

/** An hour: what segments and owners are good for is not decided by the minute. */
const FIRST_PULL_EVERY = PULL_EVERY[1];

/**
 * "Test connection": what works, and which permission lacks. Nothing is changed over there (a webhook gets a test
 * event). The first test that finds nothing lacking begins to read contacts, so that there is somebody to try the
 * mapping with; one that finds nothing lacking any more lets a connection that failed go on at once.
 */
export async function checkConnection(
  db: Db,
  crmFor: CrmFor,
  actor: Actor,
  { id, now }: { id: string; now: Date },
): Promise<CheckResult[]> {
  assertAllowed(canManageCrm(actor));
  const asked = await withCrm(db, crmFor, id, async (crm, row) => ({
    row,
    checks: await crm.check({ id: newId(), at: now }),
  }));
  const checks: CheckResult[] =
    "value" in asked
      ? asked.value.checks
      : [
          {
            what: asked.failed.kind === "credentials" ? "sign_in" : "reach",
            ok: false,
            detail: asked.failed.reason,
          },
        ];
  const allWell = checks.every(({ ok }) => ok);
  const before = "value" in asked ? asked.value.row : null;
  const reads =
    before !== null &&
    allWell &&
    CONNECTORS[before.kind].hasRecords &&
    !before.liveAt &&
    before.pullEvery === null &&
    !before.checks?.every(({ ok }) => ok);
  // What a pause waited for is mended; a pause that the CRM asked for is not ours to end.
  const recovered = allWell && before !== null && before.failuresInRow > 0;
  await db.transaction(async (transaction) => {
    const tx = transaction as Db;
    await tx
      .update(crmConnections)
      .set({
        checks,
        checkedAt: now,
        ...(reads && { pullEvery: FIRST_PULL_EVERY }),
        ...(recovered && { pausedUntil: now }),
      })
      .where(eq(crmConnections.id, id));
    if (recovered) await enqueueDeliveries(tx, sql`d.connection_id = ${id}`);
  });
  return checks;
}
