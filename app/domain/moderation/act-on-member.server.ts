import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Db } from "#db/types.ts";
import type { ActInput } from "./schema.ts";

export type ActOnMember = Pick<ActInput, "act" | "reason" | "words" | "note" | "rule" | "days"> & {
  username: string;
  now?: Date;
};

/** Warns, limits, suspends, bans or lifts, without an item. Refuses as `actOnItem` does; `nothing_to_lift` (Conflict). */
export async function actOnMember(
  _db: Db,
  _actor: MemberActor,
  _input: ActOnMember,
): Promise<{ act: number }> {
  throw new Error("in progress");
}
