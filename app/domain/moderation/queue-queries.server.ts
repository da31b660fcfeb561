import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Page } from "#app/domain/core/page.ts";
import type { Sql } from "#db/types.ts";
import type { ReviewKind } from "./acts.ts";
import type { QueueFilter } from "./queue-filter.ts";
import type { QueueRow } from "./review-views.ts";

export type QueuePage = Page<QueueRow> & {
  /** Under the same filter; `QUEUE_COUNTED + 1` stands for more. */
  open: number;
  /** Under the other filters, by kind; likewise. Kinds without items are left out. */
  kinds: Partial<Record<ReviewKind, number>>;
};

/** A page of the queue: what weighs most first, and of that what waits longest. Moderators of categories see theirs. */
export async function queuePage(
  _sql: Sql,
  _actor: MemberActor,
  _query: { filter: QueueFilter; cursor: string | null; now: Date },
): Promise<QueuePage> {
  throw new Error("in progress");
}
