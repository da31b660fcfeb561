import { eq } from "drizzle-orm";
import type { FailureKind } from "#db/schema/crm-sync.ts";
import { crmConnections } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import { needsPerson, pauseAfter } from "./connection-pauses.ts";
import { MAX_REASON, TELL_AFTER_SECONDS } from "./delivery-limits.ts";
import type { Connection } from "./take-batch.server.ts";
import { tellAdmins } from "./tell-admins.server.ts";

export type WholeFailure = { kind: FailureKind; reason: string; afterSeconds?: number };

/**
 * A failure of the whole connection, whose row is locked: it pauses, longer each time. Admins hear of it once, when it
 * has been failing for a while or only a person can mend it.
 */
export async function recordFailure(
  tx: Db,
  { connection, failure, now }: { connection: Connection; failure: WholeFailure; now: Date },
): Promise<void> {
  const { kind, afterSeconds } = failure;
  const failuresInRow = connection.failuresInRow + (kind === "busy" || kind === "budget" ? 0 : 1);
  const seconds = pauseAfter(kind, Math.max(1, failuresInRow), Math.random(), afterSeconds);
  // What is spent is not broken.
  const failingSince = kind === "budget" ? connection.failingSince : (connection.failingSince ?? now);
  const longEnough =
    failingSince !== null && now.getTime() - failingSince.getTime() >= TELL_AFTER_SECONDS * 1000;
  const tells = !connection.adminsToldAt && (needsPerson(kind) || longEnough);
  await tx
    .update(crmConnections)
    .set({
      failuresInRow,
      failingSince,
      pausedUntil: new Date(now.getTime() + seconds * 1000),
      ...(tells && { adminsToldAt: now }),
    })
    .where(eq(crmConnections.id, connection.id));
  if (tells) {
    await tellAdmins(tx, {
      connection,
      stopped: { kind, reason: failure.reason.slice(0, MAX_REASON), since: failingSince ?? now, off: false },
      now,
    });
  }
}
