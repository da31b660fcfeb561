import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Sql } from "#db/types.ts";
import type { Claim } from "./review-views.ts";

/** How an item stands now; its claim as JSON brings it to the browser. */
export type QueueMark = {
  number: number;
  state: "open" | "decided";
  version: number;
  claim: (Omit<Claim, "until"> & { until: string }) | null;
};

/** Rows on one page at most; more would be somebody else's list. */
const MARKS_MAX = 60;

/** What changes while the queue is looked at: who is on which of these items, and which are decided. */
export function queueMarks(
  sql: Sql,
  actor: MemberActor,
  { numbers, now }: { numbers: readonly number[]; now: Date },
): Promise<QueueMark[]> {
  return sql<QueueMark[]>`
    select i.number::float8 as number, i.state, i.version,
      case when c.id is not null then
        json_build_object('by', c.display_name, 'mine', c.id = ${actor.id}, 'until', i.claimed_until) end as claim
    from review_items i left join members c on c.id = i.claimed_by_id and i.claimed_until > ${now}
    where i.number = any(${numbers.slice(0, MARKS_MAX)}::bigint[])`;
}
