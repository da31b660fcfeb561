import { eq, getTableColumns, sql } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { Conflict, NotFound } from "#app/domain/core/errors.ts";
import type { StatusCategory } from "#db/schema/community.ts";
import { ideas } from "#db/schema/ideas.ts";
import type { Db } from "#db/types.ts";
import { canSeeIdea, type DiscussionFacts } from "./policy.ts";

export type LockedIdea = typeof ideas.$inferSelect & { facts: DiscussionFacts; halfLifeDays: number };

/**
 * Loads an idea for a command and locks its row until the transaction ends, so that two moves of one idea come one
 * after the other. Throws `NotFound` when the actor may not see it, `Conflict` when it lives on as a question.
 *
 * What comes from other tables is selected, not joined: a row that changed while we waited is checked again against the
 * rows it was first joined with, so an idea that a colleague has just moved would vanish from a join with its status.
 */
export async function lockIdea(tx: Db, actor: Actor, which: number | { id: string }): Promise<LockedIdea> {
  const [row] = await tx
    .select({
      ...getTableColumns(ideas),
      statusCategory: sql<StatusCategory>`(select s.category from statuses s where s.id = ${ideas.statusId})`,
      archived: sql<boolean>`(select s.archived from statuses s where s.id = ${ideas.statusId})`,
      demotesAllowed: sql<boolean>`(select c.demotes_allowed from categories c where c.id = ${ideas.categoryId})`,
      halfLifeDays: sql<number>`(select c.half_life_days from categories c where c.id = ${ideas.categoryId})`,
    })
    .from(ideas)
    .where(typeof which === "number" ? eq(ideas.number, which) : eq(ideas.id, which.id))
    .for("no key update");
  if (!row || !canSeeIdea(actor, row)) throw new NotFound("no_such_idea");
  if (row.convertedThreadId) throw new Conflict("idea_converted");
  const { statusCategory, archived, demotesAllowed, halfLifeDays, ...idea } = row;
  return {
    ...idea,
    halfLifeDays,
    facts: {
      authorId: idea.authorId,
      visibility: idea.visibility,
      merged: idea.mergedIntoId !== null,
      statusCategory,
      archived,
      demotesAllowed,
      locked: idea.discussionLockedAt !== null,
    },
  };
}
