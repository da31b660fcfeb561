import type { EventName, EventPayload } from "#app/domain/core/events.ts";
import type { FactKind, TargetKind } from "./ledger-rows.ts";
import type { Turn } from "./turn.ts";

export type FactRef = {
  kind: FactKind;
  id: string;
  /** What it is under, where the event knows better than the row does. */
  parentId?: string | undefined;
};
export type TargetRef = { kind: TargetKind; id: string };
/** About whom or what, and by whom. */
export type Pair = readonly [subjectId: string, byId: string];

/** What has to be known to read an event, and what it does. */
export type Recognised<N extends EventName> = {
  /** What it speaks of. */
  about?: (payload: EventPayload<N>) => FactRef[];
  /** What may have got another category or language by it. */
  refiles?: (payload: EventPayload<N>) => TargetRef[];
  /** What may be seen from now on, or not any more: everything about it and under it has to be looked at. */
  whole?: (payload: EventPayload<N>) => TargetRef[];
  /** Single claims, found by what is about and whose act it is; `turn` knows facts and targets. */
  pairs?: (turn: Turn, payload: EventPayload<N>) => Pair[];
  apply: (turn: Turn, payload: EventPayload<N>) => void;
};

export type RecognisedEvents = { [N in EventName]?: Recognised<N> };
