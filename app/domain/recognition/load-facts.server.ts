import { sql } from "drizzle-orm";
import type { RecordedEvent } from "#app/domain/core/events.ts";
import type { Db } from "#db/types.ts";
import { recognised } from "./entries-for.ts";
import { freezeFacts, insertFacts, type Wanted } from "./freeze-facts.server.ts";
import type { Fact, FactKind } from "./ledger-rows.ts";
import type { LedgerState } from "./ledger-state.ts";
import type { FactRef } from "./recognised.ts";
import { unnest } from "./unnest.server.ts";

type Options = {
  /** As of which event, when they are met for the first time. */
  position: number;
  /** Also of what nobody has written down yet, from the content itself; not when the log is read again. */
  freeze: boolean;
};

/** What is known to be true of these. */
export async function loadFacts(
  tx: Db,
  state: LedgerState,
  refs: readonly (FactRef & { position?: number })[],
  { position, freeze }: Options,
): Promise<void> {
  const wanted: Wanted[] = [];
  for (const { kind, id, position: first = position, parentId = null } of refs)
    if (state.expectFact(kind, id)) wanted.push({ kind, id, position: first, parentId });
  if (wanted.length === 0) return;
  const stored = (await tx.execute(sql`
    select f.kind, f.id, f.position, f.author_id as "authorId", f.parent_id as "parentId", f.category_id as "categoryId",
      f.language, f.closed, f.same_kind as "sameKind", f.same_id as "sameId", f.mark, f.mark_before as "markBefore"
    from ${unnest(
      ["word", wanted.map((one) => one.kind)],
      ["uuid", wanted.map((one) => one.id)],
    )} w (kind, id) join point_facts f on f.kind = w.kind and f.id = w.id`)) as unknown as Fact[];
  for (const fact of stored) state.addFact({ ...fact, position: Number(fact.position) });
  if (!freeze) return;
  const missing = wanted.filter(({ kind, id }) => !state.firstFact(kind, id));
  for (const fact of await freezeFacts(tx, missing)) state.addFact(fact);
}

/** Writes down where ideas and threads are from now on, for those that these events may have moved. */
export async function refreshFacts(
  tx: Db,
  state: LedgerState,
  events: readonly RecordedEvent[],
): Promise<void> {
  const moved = new Map<string, { kind: FactKind; id: string; position: number }>();
  for (const event of events)
    for (const ref of recognised(event)?.refiles?.(event.payload as never) ?? []) {
      const key = `${ref.kind} ${ref.id}`;
      // What it is now holds from the first of them: what was between nobody knows any more.
      if (!moved.has(key)) moved.set(key, { ...ref, position: event.position });
    }
  if (moved.size === 0) return;
  const rows = [...moved.values()];
  const now = (await tx.execute(sql`
    select w.kind, w.id, w.position, coalesce(i.category_id, t.category_id) as "categoryId",
      coalesce(i.language, t.language) as language
    from ${unnest(
      ["word", rows.map((one) => one.kind)],
      ["uuid", rows.map((one) => one.id)],
      ["bigint", rows.map((one) => one.position)],
    )} w (kind, id, position) left join ideas i on w.kind = 'idea' and i.id = w.id
    left join threads t on w.kind = 'thread' and t.id = w.id`)) as unknown as Pick<
    Fact,
    "kind" | "id" | "position" | "categoryId" | "language"
  >[];
  const changed = now.flatMap(({ position, ...place }) => {
    const before = state.fact(place.kind, place.id, Number(position));
    const same = before?.categoryId === place.categoryId && before.language === place.language;
    return before && !same ? [{ ...before, ...place, position: Number(position) }] : [];
  });
  for (const fact of changed) state.addFact(fact);
  if (changed.length > 0) await insertFacts(tx, changed);
}
