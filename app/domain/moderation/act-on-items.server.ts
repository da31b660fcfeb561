import type { Storage } from "#app/domain/community/storage.ts";
import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Db } from "#db/types.ts";
import type { ActInput } from "./schema.ts";

export type ActOnItems = ActInput & { items: { number: number; version: number }[]; now?: Date };

/** What became of each; `code` says why one was not decided. */
export type ActedOn = { number: number; act: number | null; code: string | null };

/** Decides several items alike, each in its own transaction: what cannot be decided stays, and says why. */
export async function actOnItems(
  _db: Db,
  _storage: Storage,
  _actor: MemberActor,
  _input: ActOnItems,
): Promise<ActedOn[]> {
  throw new Error("in progress");
}
