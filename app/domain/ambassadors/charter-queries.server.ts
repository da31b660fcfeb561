import { desc } from "drizzle-orm";
import type { Translated } from "#db/columns.ts";
import { ambassadorCharters } from "#db/schema/ambassadors.ts";
import type { Db, Sql } from "#db/types.ts";

export type Charter = { version: number; text: Translated; author: string | null; createdAt: Date };

/** The version that holds. */
export async function newestCharter(tx: Db): Promise<number> {
  const [row] = await tx
    .select({ version: ambassadorCharters.version })
    .from(ambassadorCharters)
    .orderBy(desc(ambassadorCharters.version))
    .limit(1);
  return row?.version ?? 0;
}

/** All versions, the one that holds first. */
export const listCharters = (sql: Sql): Promise<Charter[]> =>
  sql<Charter[]>`
    select c.version, c.text, c.created_at as "createdAt", m.display_name as author
    from ambassador_charters c left join members m on m.id = c.created_by_id order by c.version desc`;

/** The charter that holds. */
export async function currentCharter(sql: Sql): Promise<Pick<Charter, "version" | "text" | "createdAt">> {
  const [row] = await sql<[Charter]>`
    select version, text, created_at as "createdAt" from ambassador_charters order by version desc limit 1`;
  return row;
}
