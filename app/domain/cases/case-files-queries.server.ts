import { type Actor, hasRole, type MemberActor } from "#app/domain/core/actor.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import type { Sql } from "#db/types.ts";

/** Whether this actor takes part in the case: its customer, or who works on cases. */
export async function takesPartInCase(sql: Sql, actor: Actor, caseId: string): Promise<boolean> {
  if (hasRole(actor, "agent")) return true;
  if (actor.kind !== "member") return false;
  const [row] = await sql`select 1 from cases where id = ${caseId} and customer_id = ${actor.id}`;
  return row !== undefined;
}

/** The id of a case this actor takes part in; for everybody else there is none. */
export async function participantCaseId(sql: Sql, actor: MemberActor, number: number): Promise<string> {
  const [row] = await sql<{ id: string }[]>`select id from cases where number = ${number}`;
  if (!row || !(await takesPartInCase(sql, actor, row.id))) throw new NotFound("no_such_case");
  return row.id;
}
