import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";
import { AGENT_ROLES } from "./agent-roles.ts";

/** Lets the open pages of all agents know that cases have changed, so that the desk and its counts are as they are. */
export async function signalAgents(tx: Db): Promise<void> {
  const roles = sql.join(
    AGENT_ROLES.map((role) => sql`${role}`),
    sql`, `,
  );
  await tx.execute(
    sql`select pg_notify('notice', id::text) from members where role in (${roles}) and closed_at is null`,
  );
}
