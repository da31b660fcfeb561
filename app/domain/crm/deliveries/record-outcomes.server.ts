import { eq, sql } from "drizzle-orm";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { type Budget, crmConnections, crmDeliveries, type FailureKind } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import { CONNECTORS } from "../connectors.ts";
import { idRows } from "../consenting-members.server.ts";
import type { Exchange, Outcome } from "../port.ts";
import { budgetPause } from "./connection-gate.ts";
import { MAX_REASON } from "./delivery-limits.ts";
import { type Fate, fateOf } from "./fate-of.ts";
import type { Claim } from "./fix-batch.server.ts";
import { TURN } from "./in-turn.server.ts";
import { keepCalls } from "./keep-calls.server.ts";
import { partOfCall } from "./part-of-call.ts";
import { recordFailure, type WholeFailure } from "./record-failure.server.ts";
import { rememberRecords } from "./remember-records.server.ts";
import type { Connection } from "./take-batch.server.ts";
import { tellAdmins } from "./tell-admins.server.ts";

/** What a CRM says when it is down, of each record by itself. */
const DOWN: readonly FailureKind[] = ["server_error", "timeout", "unreachable"];

/** What it says when a single record is more than it can take. */
const STUMBLES: readonly FailureKind[] = ["server_error", "timeout"];

type Ended = {
  connectionId: string;
  claims: readonly Claim[];
  outcomes: readonly Outcome[];
  exchanges: readonly Exchange[];
  budget: Budget | null;
  now: Date;
};

/**
 * Writes down how a batch ended: each record by itself, what the CRM now holds of it, what went over the line, and what
 * it says about the connection. All of it or nothing: who dies before sends the very same again.
 */
export async function recordOutcomes(
  db: Db,
  { connectionId, claims, outcomes: given, exchanges, budget, now }: Ended,
): Promise<void> {
  await db.transaction(async (transaction) => {
    const tx = transaction as Db;
    const [connection] = await tx
      .select()
      .from(crmConnections)
      .where(eq(crmConnections.id, connectionId))
      .for("no key update");
    if (!connection) return;
    const outcomes = asWhole(given);
    const rows = await tx
      .select({ id: crmDeliveries.id, state: crmDeliveries.state, requested: crmDeliveries.requested })
      .from(crmDeliveries)
      .where(sql`${crmDeliveries.id} in ${idRows(claims.map(({ delivery }) => delivery.id))}`)
      .orderBy(...TURN)
      .for("no key update");
    const rowOf = new Map(rows.map((row) => [row.id, row]));
    const sent = claims.flatMap((claim, at) => {
      const row = rowOf.get(claim.delivery.id);
      return row ? [{ claim, outcome: outcomes[at]!, row }] : [];
    });
    // Unlinked meanwhile: it stays cancelled and wiped, and the message that clears it has been waiting for this lease.
    const living = sent.filter(({ row }) => row.state === "pending");
    const ended = sent.filter(({ row }) => row.state !== "pending");
    await settle(
      tx,
      living.map(({ claim, outcome, row }) =>
        fateOf(claim, blamed(outcome, outcomes.length, connection), {
          asked: row.requested,
          random: Math.random(),
          now,
        }),
      ),
      now,
    );
    await release(
      tx,
      ended.map(({ claim, outcome }) => ({ id: claim.delivery.id, sent: "ok" in outcome })),
      now,
    );
    if (CONNECTORS[connection.kind].hasRecords) {
      await rememberRecords(tx, { connectionId, living, ended, now });
    }
    const gone = new Set(ended.map(({ claim }) => claim.taken.contactId));
    const parts = sent.map(({ claim, outcome }) => partOfCall(claim, outcome));
    await keepCalls(tx, { connectionId, exchanges, parts, gone });
    for (const { claim, outcome } of living) {
      if ("ok" in outcome && claim.taken.unlinkReason === "account_closed") {
        const target = { kind: "crm_connection", id: connectionId };
        await recordAudit(tx, SYSTEM, "record.erased", target, { deliveryId: claim.delivery.id });
      }
    }
    await note(tx, { connection, outcomes, budget, now });
  });
}

/** Nothing got through, and of everything the CRM said that it is down: it is not about the records. */
function asWhole(outcomes: readonly Outcome[]): readonly Outcome[] {
  const down = (outcome: Outcome) => "retry" in outcome && DOWN.includes(outcome.kind);
  if (outcomes.length < 2 || !outcomes.every(down)) return outcomes;
  return outcomes.map((outcome) => ("retry" in outcome ? { ...outcome, whole: true } : outcome));
}

/**
 * It went alone, because whatever went before failed: perhaps it is what the CRM stumbles over, so the next to be tried is
 * another one.
 */
function blamed(outcome: Outcome, together: number, { failuresInRow }: Connection): Outcome {
  if (together > 1 || failuresInRow === 0 || !("retry" in outcome) || !STUMBLES.includes(outcome.kind)) {
    return outcome;
  }
  return { ...outcome, whole: false };
}

async function settle(tx: Db, fates: readonly Fate[], now: Date): Promise<void> {
  if (fates.length === 0) return;
  const at = sql`${now.toISOString()}::timestamptz`;
  await tx.execute(sql`
    update crm_deliveries d set state = w.state, attempts = w.attempts, last_error = w.error, error_kind = w.kind,
      error_field = w.field, next_attempt_at = w.next, leased_until = null, updated_at = ${at},
      confirmed_hash = coalesce(w.confirmed, d.confirmed_hash),
      sent_at = case when w.confirmed is not null then ${at} else d.sent_at end
    from jsonb_to_recordset(${JSON.stringify(fates)}::jsonb) as w(id uuid, state text, attempts int, error text, kind text,
      field text, next timestamptz, confirmed text)
    where d.id = w.id`);
}

async function release(tx: Db, rows: readonly { id: string; sent: boolean }[], now: Date): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    update crm_deliveries d set leased_until = null, updated_at = ${now.toISOString()}::timestamptz,
      sent_at = case when w.sent then ${now.toISOString()}::timestamptz else d.sent_at end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w(id uuid, sent boolean) where d.id = w.id`);
}

/** What the batch says about the connection: that it works, that it does not, that it wants nothing more from us. */
async function note(
  tx: Db,
  {
    connection,
    outcomes,
    budget: said,
    now,
  }: { connection: Connection; outcomes: readonly Outcome[]; budget: Budget | null; now: Date },
): Promise<void> {
  const { id, adminsToldAt } = connection;
  const budget = said ?? connection.budget;
  const works = outcomes.some((outcome) => "ok" in outcome || ("giveUp" in outcome && !outcome.disable));
  const goodbye = outcomes.find((outcome) => "giveUp" in outcome && outcome.disable);
  const whole = outcomes.find((outcome) => "retry" in outcome && outcome.whole);
  const confirmed = outcomes.some((outcome) => "ok" in outcome);
  if (works) {
    const healthy = !whole && !goodbye;
    await tx
      .update(crmConnections)
      .set({
        budget,
        ...(confirmed && { lastSuccessAt: now }),
        ...(healthy && {
          failuresInRow: 0,
          failingSince: null,
          adminsToldAt: null,
          pausedUntil: budgetPause({ ...connection, budget }, now),
        }),
      })
      .where(eq(crmConnections.id, id));
    if (healthy && adminsToldAt) await tellAdmins(tx, { connection, stopped: null, now });
  } else if (budget !== connection.budget) {
    await tx.update(crmConnections).set({ budget }).where(eq(crmConnections.id, id));
  }
  if (goodbye && "reason" in goodbye) {
    const reason = goodbye.reason.slice(0, MAX_REASON);
    await tx
      .update(crmConnections)
      .set({ enabled: false, disabledReason: reason, adminsToldAt: now })
      .where(eq(crmConnections.id, id));
    await tellAdmins(tx, {
      connection,
      stopped: { kind: goodbye.kind, reason, since: now, off: true },
      now,
    });
  } else if (whole && "retry" in whole) {
    const failure: WholeFailure = whole;
    await recordFailure(tx, { connection: works ? fresh(connection) : connection, failure, now });
  } else if (!works) await slowDown(tx, connection, outcomes, now);
}

/** Something got through before it stopped: it begins to count anew. */
const fresh = (connection: Connection): Connection => ({
  ...connection,
  failuresInRow: 0,
  failingSince: null,
});

/** One record that went alone failed, perhaps because all would: the next waits a little. */
async function slowDown(
  tx: Db,
  connection: Connection,
  outcomes: readonly Outcome[],
  now: Date,
): Promise<void> {
  const [only] = outcomes;
  if (connection.failuresInRow === 0 || !only || !("retry" in only) || !DOWN.includes(only.kind)) return;
  await recordFailure(tx, { connection, failure: only, now });
}
