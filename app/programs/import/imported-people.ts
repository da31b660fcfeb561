import { newId } from "#db/ids.ts";
import type { Sql } from "#db/types.ts";

/**
 * Finds or makes the members behind the author ids of an import. They have no address and no login: their words and
 * dates are real, they themselves are not members here.
 */
export async function importPeople(
  sql: Sql,
  source: string,
  firstSeen: Map<string, Date>,
): Promise<Map<string, string>> {
  const rows = [...firstSeen].map(([sourceId, createdAt]) => ({
    id: newId(createdAt.getTime()),
    username: `${source}-${sourceId}`
      .toLowerCase()
      .replace(/[^a-z0-9-]+/g, "-")
      .slice(0, 60),
    display_name: `Participant ${sourceId}`,
    source,
    source_id: sourceId,
    created_at: createdAt,
  }));
  for (let i = 0; i < rows.length; i += 1000) {
    await sql`insert into members ${sql(rows.slice(i, i + 1000))} on conflict do nothing`;
  }
  const known = await sql<{ id: string; sourceId: string }[]>`
    select id, source_id as "sourceId" from members where source = ${source}`;
  return new Map(known.map((row) => [row.sourceId, row.id]));
}
