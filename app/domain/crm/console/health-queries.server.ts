import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import type { Budget, FailureKind } from "#db/schema/crm-sync.ts";
import type { Sql } from "#db/types.ts";
import { canManageCrm } from "../policy.ts";
import { failingSince } from "../setup/failing-since.ts";

export type FailureGroup = {
  kind: FailureKind;
  /** Will be tried again by themselves. */
  waiting: number;
  /** Given up; only a person tries them again. */
  dead: number;
  lastAt: Date;
  /** Null for what is to be tried again, with nothing said about it since. */
  lastReason: string | null;
};

export type ConnectionHealth = {
  enabled: boolean;
  disabledReason: string | null;
  /** A person paused it. */
  heldAt: Date | null;
  /** Nothing goes out before; in the future, or null. */
  pausedUntil: Date | null;
  failingSince: Date | null;
  budget: Budget | null;
  budgetShare: number;
  lastSuccessAt: Date | null;
  pending: number;
  /** Of what is pending, what waits for another try. */
  retrying: number;
  dead: number;
  /** When the oldest thing not told yet became due to be told. */
  oldestPendingAt: Date | null;
  nextAttemptAt: Date | null;
  sentLastMinute: number;
  sentLastHour: number;
  sentLastDay: number;
  /** Records nobody could tell apart over there. */
  ambiguous: number;
  /** Records that are not there. */
  missing: number;
  failures: FailureGroup[];
};

/** How one connection is doing at this moment: its queue, its speed, what fails and why. */
export async function getConnectionHealth(
  sql: Sql,
  actor: Actor,
  connectionId: string,
): Promise<ConnectionHealth> {
  assertAllowed(canManageCrm(actor));
  const [counts] = await sql<Omit<ConnectionHealth, "failures">[]>`
    with waiting as (
      select count(*)::int as pending, count(*) filter (where next_attempt_at > now())::int as retrying,
        min(updated_at) as oldest, min(next_attempt_at) filter (where next_attempt_at > now()) as next
      from crm_deliveries where connection_id = ${connectionId} and state = 'pending'
    ), sent as (
      select count(*) filter (where sent_at > now() - interval '1 minute')::int as minute,
        count(*) filter (where sent_at > now() - interval '1 hour')::int as hour, count(*)::int as day
      from crm_deliveries where connection_id = ${connectionId} and sent_at > now() - interval '1 day'
    )
    select k.enabled, k.disabled_reason as "disabledReason", k.held_at as "heldAt",
      case when k.paused_until > now() then k.paused_until end as "pausedUntil", ${failingSince(sql)} as "failingSince",
      k.budget, k.budget_share as "budgetShare", k.last_success_at as "lastSuccessAt", w.pending, w.retrying, w.oldest as "oldestPendingAt", w.next as "nextAttemptAt",
      s.minute as "sentLastMinute", s.hour as "sentLastHour", s.day as "sentLastDay",
      (select count(*)::int from crm_deliveries where connection_id = ${connectionId} and state = 'dead') as dead,
      (select count(*)::int from crm_records where connection_id = ${connectionId} and state = 'ambiguous') as ambiguous,
      (select count(*)::int from crm_records where connection_id = ${connectionId} and state = 'missing') as missing
    from crm_connections k, waiting w, sent s where k.id = ${connectionId}`;
  if (!counts) throw new NotFound("no_such_connection");
  const failures = await sql<FailureGroup[]>`
    select error_kind as kind, count(*) filter (where state = 'pending')::int as waiting,
      count(*) filter (where state = 'dead')::int as dead, max(updated_at) as "lastAt",
      (array_agg(last_error order by updated_at desc) filter (where last_error is not null))[1] as "lastReason"
    from crm_deliveries
    where connection_id = ${connectionId} and error_kind is not null and state in ('pending', 'dead')
    group by error_kind order by dead desc, waiting desc, kind`;
  return { ...counts, failures: [...failures] };
}
