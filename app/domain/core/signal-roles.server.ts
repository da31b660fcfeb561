import { sql } from "drizzle-orm";
import type { Role } from "#db/schema/accounts.ts";
import type { Db } from "#db/types.ts";

/** Lets the open pages of all people in these roles know that something they work on has changed, once it is committed. */
export async function signalRoles(tx: Db, roles: readonly Role[]): Promise<void> {
  const list = sql.join(
    roles.map((role) => sql`${role}`),
    sql`, `,
  );
  await tx.execute(
    sql`select pg_notify('notice', id::text) from members where role in (${list}) and closed_at is null`,
  );
}
