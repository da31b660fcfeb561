import { sql } from "drizzle-orm";
import type { newEvent } from "#app/domain/core/record-event.server.ts";
import type { Db } from "#db/types.ts";

/** Appends many events in one statement: an import may link a hundred thousand people at once. */
export async function recordEvents(tx: Db, events: ReturnType<typeof newEvent>[]): Promise<void> {
  if (events.length === 0) return;
  await tx.execute(sql`
    insert into events (id, name, payload, actor_id)
    select id, name, payload, "actorId" from jsonb_to_recordset(${JSON.stringify(events)}::jsonb)
      as new_events(id uuid, name text, payload jsonb, "actorId" uuid)`);
}
