import { type Actor, actorId, isInCircle, isStaff } from "#app/domain/core/actor.ts";
import type { Sql } from "#db/types.ts";

/** SQL condition on ideas `i`: what this actor may see. The list form of `canSeeIdea`. */
export function visibleIdeas(sql: Sql, actor: Actor) {
  if (isStaff(actor)) return sql`true`;
  const id = actorId(actor);
  const open = isInCircle(actor) ? ["public", "circle"] : ["public"];
  return id
    ? sql`(i.visibility in ${sql(open)} or (i.author_id = ${id} and i.visibility <> 'removed'))`
    : sql`i.visibility = 'public'`;
}

/** SQL condition on comments `c`: of what waits for a check, only its writer and staff know that it is there at all. */
export const knownComments = (sql: Sql, actor: Actor) =>
  isStaff(actor)
    ? sql`true`
    : sql`(c.visibility <> 'held' or c.author_id is not distinct from ${actorId(actor)}::uuid)`;

/** SQL condition on ideas `i`: what ambassadors see first; written as in its index. */
export const circleIdeas = (sql: Sql) => sql`i.visibility = 'circle' and i.merged_into_id is null`;

/**
 * SQL condition on ideas `i`: what public lists hold. Written exactly as in the partial indexes, or Postgres will not
 * use them.
 */
export const listedIdeas = (sql: Sql) => sql`i.visibility = 'public' and i.merged_into_id is null`;
