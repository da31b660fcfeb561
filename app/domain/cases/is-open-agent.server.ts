import { and, eq, inArray, isNull } from "drizzle-orm";
import { members } from "#db/schema/accounts.ts";
import type { Db } from "#db/types.ts";
import { AGENT_ROLES } from "./agent-roles.ts";

/** Whether this member works on cases and is still there. */
export async function isOpenAgent(tx: Db, id: string): Promise<boolean> {
  const [agent] = await tx
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.id, id), inArray(members.role, [...AGENT_ROLES]), isNull(members.closedAt)));
  return agent !== undefined;
}
