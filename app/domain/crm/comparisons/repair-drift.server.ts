import { eq, sql } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { Conflict, NotFound } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { crmComparisons } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import { inTurn } from "../deliveries/in-turn.server.ts";
import { enqueueRefreshes } from "../enqueue-refreshes.server.ts";
import { lockConnection } from "../lock-connection.server.ts";

type Input = {
  connectionId: string;
  comparisonId: string;
  /** One contact, or all that a reconciliation found to differ. */
  which: { contactId: string } | "all";
};

/**
 * Has the facts of contacts written again over what somebody changed there: what was confirmed is forgotten, and the
 * facts of this moment go through the outbox as always, with consent checked again. Who is gone is looked for anew.
 * Returns how many.
 */
export async function repairDrift(
  db: Db,
  actor: Actor,
  { connectionId, comparisonId, which }: Input,
): Promise<number> {
  return db.transaction(async (transaction) => {
    const tx = transaction as Db;
    const connection = await lockConnection(tx, actor, connectionId);
    const [comparison] = await tx
      .select()
      .from(crmComparisons)
      .where(eq(crmComparisons.id, comparisonId))
      .for("update");
    if (comparison?.connectionId !== connectionId) throw new NotFound("no_such_comparison");
    if (comparison.purpose !== "reconcile") throw new Conflict("comparison_is_dry_run");
    if (!connection.liveAt) throw new Conflict("comparison_not_live");
    const [{ repaired }] = (await tx.execute(sql`
      with repaired as (
        update crm_comparison_rows w set repaired_at = now()
        where w.comparison_id = ${comparisonId} and w.repaired_at is null and w.verdict in ('differs', 'missing')
          and ${which === "all" ? sql`true` : sql`w.contact_id = ${which.contactId}`}
        returning 1
      ) select count(*)::int as repaired from repaired`)) as unknown as [{ repaired: number }];
    if (repaired === 0) throw new Conflict("nothing_to_repair");
    const justNow = sql`w.comparison_id = ${comparisonId} and w.repaired_at = now()`;
    const contacts = sql`(select w.contact_id from crm_comparison_rows w where ${justNow})`;
    await tx.execute(sql`
      with turn as materialized (${inTurn(sql`d.connection_id = ${connectionId} and d.kind = 'contact_fields'
        and d.contact_id in ${contacts}`)})
      update crm_deliveries d set confirmed_hash = null from turn where d.id = turn.id`);
    await tx.execute(sql`
      update crm_records r set confirmed = null, confirmed_at = null,
        state = case when w.verdict = 'missing' then 'missing' else r.state end,
        remote_id = case when w.verdict = 'missing' then null else r.remote_id end,
        keyed = r.keyed and w.verdict <> 'missing',
        looked_up_at = case when w.verdict = 'missing' then 'epoch'::timestamptz else r.looked_up_at end
      from crm_comparison_rows w where ${justNow} and r.connection_id = ${connectionId} and r.contact_id = w.contact_id`);
    await enqueueRefreshes(tx, sql`l.contact_id in ${contacts}`);
    await recordAudit(
      tx,
      actor,
      "connection.drift_repaired",
      { kind: "crm_connection", id: connectionId },
      { contacts: repaired },
    );
    return repaired;
  });
}
