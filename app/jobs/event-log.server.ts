import { sql as raw } from "drizzle-orm";
import type { RecordedEvent } from "#app/domain/core/events.ts";
import type { Db, Sql } from "#db/types.ts";

/** Events one consumer takes at once. Ten thousand votes are five batches. */
const BATCH = 2000;
const SEQUENCER_LOCK = 7_264_002;

export type Consumer = {
  /** Key of its position in `event_consumers`; never rename one that has run. */
  name: string;
  wants: readonly RecordedEvent["name"][];
  /** Does everything in `tx`, so that effect and position are saved together or not at all. */
  handle: (tx: Db, events: RecordedEvent[]) => Promise<void>;
};

/**
 * Gives committed events their place in the log, in one session at a time. An event of a transaction that commits late
 * gets a late place, so no reader who remembers the last place it saw can miss it. Returns how many were placed.
 */
export async function sequenceEvents(sql: Sql): Promise<number> {
  const [waiting] = await sql`select 1 from events where position is null limit 1`;
  if (!waiting) return 0;
  const [row] = await sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(${SEQUENCER_LOCK})`;
    return tx<{ placed: number }[]>`
      with waiting as (
        select id, row_number() over (order by id) as nth from (select id from events where position is null order by id limit ${BATCH}) w
      ), placed as (
        update events e set position = (select coalesce(max(position), 0) from events where position is not null) + waiting.nth
        from waiting where e.id = waiting.id returning 1
      ) select count(*)::int as placed from placed`;
  });
  return row!.placed;
}

/** Lets one consumer take its next batch. Returns whether there may be more. */
export async function consumeBatch(db: Db, consumer: Consumer): Promise<boolean> {
  return db.transaction(async (tx) => {
    await tx.execute(
      raw`insert into event_consumers (name) values (${consumer.name}) on conflict do nothing`,
    );
    const [reader] = (await tx.execute(
      raw`select position from event_consumers where name = ${consumer.name} for update`,
    )) as unknown as { position: string }[];
    const position = Number(reader!.position);
    const rows = (await tx.execute(raw`
      select id, name, payload, actor_id, occurred_at, position from events
      where position > ${position} order by position limit ${BATCH}`)) as unknown as {
      id: string;
      name: RecordedEvent["name"];
      payload: never;
      actor_id: string | null;
      occurred_at: string;
      position: string;
    }[];
    const last = rows.at(-1);
    if (!last) return false;
    const wanted = rows
      .filter((row) => consumer.wants.includes(row.name))
      .map((row) => ({
        id: row.id,
        name: row.name,
        payload: row.payload,
        actorId: row.actor_id,
        occurredAt: new Date(row.occurred_at),
        position: Number(row.position),
      })) as RecordedEvent[];
    if (wanted.length > 0) await consumer.handle(tx as Db, wanted);
    await tx.execute(
      raw`update event_consumers set position = ${last.position}, updated_at = now() where name = ${consumer.name}`,
    );
    return rows.length === BATCH;
  });
}

/** Places and consumes until nothing is left. Returns how many events were placed. */
export async function drainEvents(
  { db, sql }: { db: Db; sql: Sql },
  consumers: readonly Consumer[],
): Promise<number> {
  let total = 0;
  for (let placed = BATCH; placed === BATCH; ) {
    placed = await sequenceEvents(sql);
    total += placed;
  }
  for (const consumer of consumers) {
    while (await consumeBatch(db, consumer));
  }
  return total;
}
