import { sql } from "#tests/support/database.ts";

/** The payloads of the events of that name, oldest first. */
export async function recorded(name: string): Promise<Record<string, unknown>[]> {
  const rows = await sql<
    { payload: Record<string, unknown> }[]
  >`select payload from events where name = ${name} order by id`;
  return rows.map((row) => row.payload);
}
