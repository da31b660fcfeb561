import { type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";

/**
 * Adds the jobs of all waiting deliveries `d` that `which` selects, on connections that are switched on. The job only
 * says which; whether and what to send is decided when it runs.
 */
export async function enqueueDeliveries(tx: Db, which: SQL): Promise<void> {
  await tx.execute(sql`
    select graphile_worker.add_job('deliver-to-crm', payload := json_build_object('deliveryId', d.id),
      job_key := 'deliver-to-crm:' || d.id, run_at := greatest(now(), d.next_attempt_at), max_attempts := 12)
    from crm_deliveries d join crm_connections k on k.id = d.connection_id
    where d.state = 'pending' and k.enabled and ${which}`);
}
