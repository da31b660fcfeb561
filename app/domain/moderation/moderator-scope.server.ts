import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Sql } from "#db/types.ts";

/**
 * SQL condition on review items `i`: what this moderator decides. Somebody with categories of their own sees what is in
 * them alone, and nobody an appeal against themselves.
 */
export const scopeOf = (sql: Sql, actor: MemberActor) =>
  actor.role === "admin"
    ? sql`i.not_for_id is distinct from ${actor.id}::uuid`
    : sql`(i.not_for_id is distinct from ${actor.id}::uuid and (
        not exists (select 1 from category_moderators cm where cm.member_id = ${actor.id})
        or i.category_id in (select cm.category_id from category_moderators cm where cm.member_id = ${actor.id})))`;
