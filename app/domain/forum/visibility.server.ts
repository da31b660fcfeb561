import { type Actor, actorId, isInCircle, isStaff } from "#app/domain/core/actor.ts";
import type { Sql } from "#db/types.ts";

/** SQL condition on threads `t`: what this actor may see. The list form of `canSeeThread`. */
export function visibleThreads(sql: Sql, actor: Actor) {
  if (isStaff(actor)) return sql`true`;
  const id = actorId(actor);
  const open = isInCircle(actor) ? ["public", "circle"] : ["public"];
  return id
    ? sql`(t.visibility in ${sql(open)} or (t.author_id = ${id} and t.visibility <> 'removed'))`
    : sql`t.visibility = 'public'`;
}

/** SQL condition on threads `t`: what is said among ambassadors; written as in its index. */
export const circleThreads = (sql: Sql) => sql`t.visibility = 'circle' and t.converted_idea_id is null`;

/**
 * SQL condition on threads `t`: what public lists hold. Written exactly as in the partial indexes, or Postgres will not
 * use them.
 */
export const listedThreads = (sql: Sql) => sql`t.visibility = 'public' and t.converted_idea_id is null`;
