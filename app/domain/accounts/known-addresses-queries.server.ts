import type { Sql } from "#db/types.ts";

/** True if every one of these addresses has an open account. */
export async function areKnownAddresses(sql: Sql, emails: readonly string[]): Promise<boolean> {
  const [row] = await sql<[{ known: number }]>`
    select count(*)::int as known from members where email in ${sql([...emails])} and closed_at is null`;
  return row.known === emails.length;
}
