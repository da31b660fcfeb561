import { newId } from "#db/ids.ts";
import { events } from "#db/schema/outbox.ts";
import type { Db } from "#db/types.ts";
import { actorId, type Doer } from "./actor.ts";
import { EVENTS, type EventName, type EventPayload } from "./events.ts";

/** The row of an event, its payload checked; for the rare command that inserts it in its own statement. */
export function newEvent<N extends EventName>(actor: Doer, name: N, payload: EventPayload<N>) {
  return { id: newId(), name, payload: EVENTS[name].parse(payload), actorId: actorId(actor) };
}

/** Appends to the event log, in the transaction of the change it speaks of. Returns the event's id. */
export async function recordEvent<N extends EventName>(
  tx: Db,
  actor: Doer,
  name: N,
  payload: EventPayload<N>,
): Promise<string> {
  const row = newEvent(actor, name, payload);
  await tx.insert(events).values(row);
  return row.id;
}
