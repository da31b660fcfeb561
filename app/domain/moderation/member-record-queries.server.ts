import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Page } from "#app/domain/core/page.ts";
import type { Sql } from "#db/types.ts";
import type { Act } from "./acts.ts";
import type { ActRow, AuthorRecord, QueueRow } from "./review-views.ts";

export type MemberRecord = {
  author: AuthorRecord;
  /** Acts that concerned them, newest first. */
  acts: Page<ActRow>;
  /** Items about them that are open. */
  open: QueueRow[];
  /** What this moderator may do to them now: warn, limit, suspend, ban, lift. */
  can: { acts: Act[] };
};

/** Everything moderation knows of a member. Throws `NotFound("no_such_person")`. */
export async function memberRecord(
  _sql: Sql,
  _actor: MemberActor,
  _query: { username: string; cursor: string | null; now: Date },
): Promise<MemberRecord> {
  throw new Error("in progress");
}
