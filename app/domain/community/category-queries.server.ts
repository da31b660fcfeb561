import { type Actor, hasRole } from "#app/domain/core/actor.ts";
import type { Audience } from "#app/domain/core/audience.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import type { Translated } from "#db/columns.ts";
import type { CategoryProduct } from "#db/schema/community.ts";
import type { Sql } from "#db/types.ts";

export type AdminCategory = {
  id: string;
  slug: string;
  name: Translated;
  description: Translated;
  position: number;
  halfLifeDays: number;
  demotesAllowed: boolean;
  oneVotePerAccount: boolean;
  defaultOwnerId: string | null;
  ownerName: string | null;
  ideaCount: number;
  threadCount: number;
  takesIdeas: boolean;
  takesThreads: boolean;
  audience: Audience;
  products: CategoryProduct[];
  archived: boolean;
  /** How far a changed half-life has been worked in; null when it is. */
  rebuildDone: number | null;
  rebuildTotal: number | null;
};

const columns = (
  sql: Sql,
) => sql`c.id, c.slug, c.name, c.description, c.position, c.half_life_days as "halfLifeDays",
  c.demotes_allowed as "demotesAllowed", c.one_vote_per_account as "oneVotePerAccount", c.default_owner_id as "defaultOwnerId", o.display_name as "ownerName",
  c.idea_count as "ideaCount", c.thread_count as "threadCount", c.takes_ideas as "takesIdeas",
  c.takes_threads as "takesThreads", c.audience, c.products, c.archived_at is not null as archived, c.rebuild_done as "rebuildDone",
  c.rebuild_total as "rebuildTotal"`;

/** All categories, archived ones last. */
export async function adminCategories(sql: Sql, actor: Actor): Promise<AdminCategory[]> {
  if (!hasRole(actor, "admin")) return [];
  return sql<AdminCategory[]>`
    select ${columns(sql)} from categories c left join members o on o.id = c.default_owner_id
    order by c.archived_at is not null, c.position, c.slug`;
}

export async function adminCategory(sql: Sql, actor: Actor, slug: string): Promise<AdminCategory> {
  const [row] = hasRole(actor, "admin")
    ? await sql<AdminCategory[]>`
        select ${columns(sql)} from categories c left join members o on o.id = c.default_owner_id where c.slug = ${slug}`
    : [];
  if (!row) throw new NotFound("no_such_page");
  return row;
}

/** Who can own ideas. */
export async function possibleOwners(sql: Sql): Promise<{ id: string; name: string }[]> {
  return sql<{ id: string; name: string }[]>`
    select id, display_name as name from members
    where role <> 'member' and role in ('product_manager', 'admin') and closed_at is null order by display_name, id`;
}
