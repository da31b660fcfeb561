import { type SQL, sql } from "drizzle-orm";
import type { Db, Sql } from "#db/types.ts";

const PARTS = `md5(coalesce((select string_agg(m.fact || '>' || m.remote_field || ':' || m.remote_type, ',' order by m.fact)
  from crm_mappings m where m.connection_id = k.id), '') || '|' || k.allow_create || '|' || coalesce(k.config->>'externalIdField', ''))`;

/** What a dry run stands on, of the connection `k` of a query: the mapping, whether contacts may be made, and the key. */
export const mappingHashOf = (query: Sql) => query.unsafe(PARTS);

/** The same for one connection, in a command. */
export async function mappingHash(tx: Db, connectionId: string): Promise<string> {
  const hash: SQL = sql.raw(PARTS);
  const [row] = (await tx.execute(
    sql`select ${hash} as hash from crm_connections k where k.id = ${connectionId}`,
  )) as unknown as [{ hash: string } | undefined];
  return row?.hash ?? "";
}
