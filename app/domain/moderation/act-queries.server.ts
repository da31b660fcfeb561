import type { MemberActor } from "#app/domain/core/actor.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import type { Sql } from "#db/types.ts";
import { actRows } from "./act-rows-queries.server.ts";
import { readScope } from "./moderator-scope-queries.server.ts";
import type { ActRow } from "./review-views.ts";

/** One act, by its number, for moderators. Throws `NotFound("no_such_act")`. */
export async function findAct(
  sql: Sql,
  actor: MemberActor,
  { number, now }: { number: number; now: Date },
): Promise<ActRow> {
  await readScope(sql, actor);
  const page = sql`select a.* from moderation_acts a where a.number = ${number}`;
  const [act] = await actRows(sql, actor, { page, now });
  if (!act) throw new NotFound("no_such_act");
  return act;
}
