import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Page } from "#app/domain/core/page.ts";
import type { Sql } from "#db/types.ts";
import type { Act, ActReason } from "./acts.ts";
import type { ActRow } from "./review-views.ts";

export type ActsFilter = {
  act: Act | null;
  reason: ActReason | null;
  /** Username of who decided. */
  actor: string | null;
  /** Username of whom it concerned. */
  member: string | null;
};

/** What was decided, newest first. Moderators of categories see acts on items of theirs. */
export async function actsPage(
  _sql: Sql,
  _actor: MemberActor,
  _query: { filter: ActsFilter; cursor: string | null; now: Date },
): Promise<Page<ActRow>> {
  throw new Error("in progress");
}
