import { type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";

/**
 * Adds the job of every connection that has waiting deliveries `d` which `which` selects, and may send: live, switched
 * on, not held by a person. One job per connection, however much waits; all work with one CRM is one queue. Whether and
 * what to send is decided when it runs.
 */
export async function enqueueDeliveries(tx: Db, which: SQL): Promise<void> {
  await tx.execute(sql`
    select graphile_worker.add_job('deliver-to-crm', payload := json_build_object('connectionId', k.id),
      queue_name := 'crm:' || k.id, job_key := 'deliver-to-crm:' || k.id, max_attempts := 12)
    from (select k.id from crm_connections k where k.enabled and k.live_at is not null and k.held_at is null
      and exists (select 1 from crm_deliveries d where d.connection_id = k.id and d.state = 'pending' and ${which})
      order by k.id) k`);
}
