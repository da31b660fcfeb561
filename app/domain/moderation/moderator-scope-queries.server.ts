import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import type { Sql } from "#db/types.ts";
import { canModerate, type Scope } from "./policy.ts";

/** The categories a moderator keeps to, null for everything; throws for everybody else. */
export async function readScope(sql: Sql, actor: MemberActor): Promise<Scope> {
  assertAllowed(canModerate(actor));
  if (actor.role === "admin") return null;
  const rows = await sql<{ id: string }[]>`
    select category_id as id from category_moderators where member_id = ${actor.id} order by category_id`;
  return rows.length === 0 ? null : rows.map(({ id }) => id);
}
