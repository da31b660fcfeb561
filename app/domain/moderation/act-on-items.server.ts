import type { Storage } from "#app/domain/community/storage.ts";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { DomainError, Invalid } from "#app/domain/core/errors.ts";
import type { Db } from "#db/types.ts";
import { actOnItem } from "./act-on-item.server.ts";
import type { ActInput } from "./schema.ts";

export type ActOnItems = ActInput & { items: { number: number; version: number }[]; now?: Date };

/** What became of each; `code` says why one was not decided. */
export type ActedOn = { number: number; act: number | null; code: string | null };

/**
 * Decides several items alike, each in its own transaction: what cannot be decided stays, and says why. What is wrong with
 * the decision itself (`Invalid`) is said before anything is done.
 */
export async function actOnItems(
  db: Db,
  storage: Storage,
  actor: MemberActor,
  { items, ...input }: ActOnItems,
): Promise<ActedOn[]> {
  const done: ActedOn[] = [];
  for (const item of items) {
    try {
      const { act } = await actOnItem(db, storage, actor, { ...input, ...item });
      done.push({ number: item.number, act, code: null });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (error instanceof Invalid && done.every(({ act }) => act === null)) throw error;
      done.push({ number: item.number, act: null, code: error.code });
    }
  }
  return done;
}
