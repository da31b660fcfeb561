import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Sql } from "#db/types.ts";

export type SavedView = {
  id: string;
  name: string;
  query: string;
  shared: boolean;
  own: boolean;
  by: string;
};

/** A desk with more views than this needs fewer views. */
const VIEWS_SHOWN = 40;

/** The actor's own views, then those that colleagues share. */
export async function savedViews(sql: Sql, actor: MemberActor): Promise<SavedView[]> {
  return sql<SavedView[]>`
    select v.id, v.name, v.query, v.shared, v.member_id = ${actor.id} as own, m.display_name as by
    from saved_views v join members m on m.id = v.member_id
    where v.member_id = ${actor.id} or v.shared
    order by own desc, v.name, v.id limit ${VIEWS_SHOWN}`;
}
