import { eq } from "drizzle-orm";
import { enqueueJob } from "#app/domain/core/enqueue-job.server.ts";
import { crmConnections, crmDeliveries } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import type { Claim } from "./claim-delivery.server.ts";
import type { Outcome } from "./port.ts";
import { LONGEST_PAUSE, nextTryIn } from "./retry-schedule.ts";

/** What is kept of a reason; receivers may answer with whole pages. */
const MAX_REASON = 300;

/** Writes down how a try ended and, where that is due, puts the next one in the queue. */
export async function recordOutcome(
  db: Db,
  { claim, outcome, now }: { claim: Claim; outcome: Outcome; now: Date },
): Promise<void> {
  const { id, attempts, requested, payloadHash, connectionId } = claim.delivery;
  await db.transaction(async (transaction) => {
    const tx = transaction as Db;
    const [row] = await tx.select().from(crmDeliveries).where(eq(crmDeliveries.id, id)).for("update");
    if (!row) return;
    const set = (values: Partial<typeof crmDeliveries.$inferInsert>) =>
      tx
        .update(crmDeliveries)
        .set({ leasedUntil: null, updatedAt: now, ...values })
        .where(eq(crmDeliveries.id, id));
    const again = (runAt: Date) =>
      enqueueJob(tx, "deliver-to-crm", { deliveryId: id }, { key: `deliver-to-crm:${id}`, runAt });
    // Unlinked meanwhile: it stays cancelled and wiped, and the message that clears it has been waiting for this lease.
    if (row.state !== "pending") {
      await set("ok" in outcome ? { sentAt: now } : {});
      return;
    }
    if ("ok" in outcome) {
      const newer = row.requested !== requested;
      await set({
        state: newer ? "pending" : "sent",
        sentAt: now,
        confirmedHash: payloadHash,
        lastError: null,
        ...(newer && { attempts: 0 }),
      });
      if (newer) await again(now);
      return;
    }
    const lastError = outcome.reason.slice(0, MAX_REASON);
    const seconds = "retry" in outcome ? nextTryIn(attempts, Math.random(), outcome.afterSeconds) : null;
    if (seconds === null) await set({ state: "dead", lastError });
    else {
      const nextAttemptAt = new Date(now.getTime() + seconds * 1000);
      await set({ lastError, nextAttemptAt });
      await again(nextAttemptAt);
    }
    if ("retry" in outcome && outcome.afterSeconds) {
      const pausedUntil = new Date(now.getTime() + Math.min(outcome.afterSeconds, LONGEST_PAUSE) * 1000);
      await tx.update(crmConnections).set({ pausedUntil }).where(eq(crmConnections.id, connectionId));
    }
    if ("giveUp" in outcome && outcome.disable) {
      await tx
        .update(crmConnections)
        .set({ enabled: false, disabledReason: lastError })
        .where(eq(crmConnections.id, connectionId));
    }
  });
}
