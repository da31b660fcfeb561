import { asc, inArray } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { ideas } from "#db/schema/ideas.ts";
import type { Db } from "#db/types.ts";
import { canSeeIdea } from "./policy.ts";

export type TriagedIdea = typeof ideas.$inferSelect;

/**
 * Locks several ideas in the order of their numbers, so that two people working on the same ones wait for each other
 * instead of deadlocking. Throws `NotFound` when one is missing or may not be seen.
 *
 * Nothing is joined here on purpose: a row that changed while we waited is checked again against the rows it was first
 * joined with, so an idea that a colleague has just moved would vanish from a join with its status.
 */
export async function lockIdeas(tx: Db, actor: Actor, numbers: readonly number[]): Promise<TriagedIdea[]> {
  const wanted = [...new Set(numbers)];
  const rows = await tx
    .select()
    .from(ideas)
    .where(inArray(ideas.number, wanted))
    .orderBy(asc(ideas.number))
    .for("no key update");
  const seen = rows.filter((row) => canSeeIdea(actor, row));
  if (seen.length < wanted.length) throw new NotFound("no_such_idea");
  return seen;
}
