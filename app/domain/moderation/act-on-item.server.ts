import type { Storage } from "#app/domain/community/storage.ts";
import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Db } from "#db/types.ts";
import type { ActInput } from "./schema.ts";

export type ActOnItem = ActInput & {
  /** Of the item. */
  number: number;
  /** That the moderator saw. */
  version: number;
  now?: Date;
};

/** `act`: the number to undo within `UNDO_SECONDS`. */
export type Acted = { act: number; item: number };

/**
 * Decides an item: what is done to the content, to its author, to the flags, and what the person is told, in one
 * transaction. Refuses with Conflict `item_changed` (somebody flagged or decided since), `item_claimed` (`values.by`),
 * `item_decided`; Forbidden `own_content`, `decided_before` (an appeal against one's own act), `act_not_for_this`,
 * `not_your_category`, `staff_member` (only admins sanction staff); Invalid with the field: `words: required`,
 * `reason: invalid`, `days: required`, `category: no_such_category`, `into: no_such_idea`…
 */
export async function actOnItem(
  _db: Db,
  _storage: Storage,
  _actor: MemberActor,
  _input: ActOnItem,
): Promise<Acted> {
  throw new Error("in progress");
}
