import type { Sql } from "#db/types.ts";
import { hashToken } from "./hash-token.server.ts";

/** True if this token opens the first-run page: it is the latest printed, and there is still no admin. */
export async function isSetupOpen(sql: Sql, token: string): Promise<boolean> {
  const [row] = await sql`
    select 1 from settings where setup_token_hash = ${hashToken(token)}
      and not exists (select 1 from members where role = 'admin' and closed_at is null)`;
  return row !== undefined;
}
