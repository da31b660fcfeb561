import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Sql } from "#db/types.ts";
import { EXPORT_SECTIONS } from "./export-sections.ts";
import { OWN_DATA_GROUPS, type OwnDataGroup } from "./own-data-groups.ts";
import { ownRows } from "./own-rows.ts";

/** One statement for all sections: each is a look at an index. */
const COUNTS = EXPORT_SECTIONS.map(
  (section) => `select '${section.name}' as name, (select count(*)::int ${ownRows(section)}) as rows`,
).join(" union all ");

/** How many entries of each kind the export has for the actor. */
export async function ownDataCounts(sql: Sql, actor: MemberActor): Promise<Record<OwnDataGroup, number>> {
  const rows = await sql.unsafe<{ name: string; rows: number }[]>(COUNTS, [actor.id]);
  const of = new Map(rows.map(({ name, rows: count }) => [name, count]));
  return Object.fromEntries(
    Object.entries(OWN_DATA_GROUPS).map(([group, names]) => [
      group,
      names.reduce((sum, name) => sum + (of.get(name) ?? 0), 0),
    ]),
  ) as Record<OwnDataGroup, number>;
}
