import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Db } from "#db/types.ts";
import type { FlaggedKind, FlagReason } from "./acts.ts";

export type FlagContent = { kind: FlaggedKind; id: string; reason: FlagReason; note: string; now?: Date };

/**
 * A member says that something is wrong with content they can read. Refuses with `own_content`, `already_flagged`
 * (Conflict), `too_many` (TooMany), `no_such_content` (NotFound), and what keeps people from writing.
 */
export async function flagContent(
  _db: Db,
  _actor: MemberActor,
  _flag: FlagContent,
): Promise<{ flagId: string }> {
  throw new Error("in progress");
}
