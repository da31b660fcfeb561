import { type Actor, hasRole } from "#app/domain/core/actor.ts";
import type { Sql } from "#db/types.ts";
import type { Status } from "./queries.server.ts";

export type AdminStatus = Status & { position: number; used: boolean };

/** All statuses in their order, retired ones last; `used` ones can be retired but not deleted. */
export async function adminStatuses(sql: Sql, actor: Actor): Promise<AdminStatus[]> {
  if (!hasRole(actor, "admin")) return [];
  return sql<AdminStatus[]>`
    select s.id, s.category, s.name, s.initial, s.milestone, s.archived, s.retired_at is not null as retired, s.position,
      exists (select 1 from ideas i where i.status_id = s.id)
        or exists (select 1 from idea_timeline t where t.from_status_id = s.id or t.to_status_id = s.id) as used
    from statuses s order by s.retired_at is not null, s.position, s.id`;
}
