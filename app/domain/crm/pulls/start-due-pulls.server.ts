import { sql } from "drizzle-orm";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import type { Db } from "#db/types.ts";
import { startPull } from "./start-pull.server.ts";

/** Starts the readings that are due. */
export async function startDuePulls(db: Db, now: Date): Promise<void> {
  const due = (await db.execute(sql`
    select k.id from crm_connections k where k.pull_every is not null and k.enabled and k.held_at is null
      and k.removing_at is null and coalesce(k.paused_until <= ${now.toISOString()}::timestamptz, true)
      and not exists (select 1 from crm_pulls p where p.connection_id = k.id
        and (p.state = 'running' or p.created_at > ${now.toISOString()}::timestamptz - k.pull_every * interval '1 minute'))
    order by k.id`)) as unknown as { id: string }[];
  for (const { id } of due) {
    // Somebody was quicker, or has switched it off.
    await startPull(db, SYSTEM, { connectionId: id, full: false }).catch((error) => {
      if (!(error instanceof Conflict)) throw error;
    });
  }
}
