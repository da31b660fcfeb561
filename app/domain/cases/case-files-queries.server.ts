import { type Actor, hasRole } from "#app/domain/core/actor.ts";
import type { Sql } from "#db/types.ts";

/** Whether this actor takes part in the case: its customer, or who works on cases. */
export async function takesPartInCase(sql: Sql, actor: Actor, caseId: string): Promise<boolean> {
  if (hasRole(actor, "agent")) return true;
  if (actor.kind !== "member") return false;
  const [row] = await sql`select 1 from cases where id = ${caseId} and customer_id = ${actor.id}`;
  return row !== undefined;
}
