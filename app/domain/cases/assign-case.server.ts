import { and, eq, inArray, isNull } from "drizzle-orm";
import type { MemberActor, Role } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict, Invalid } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { members } from "#db/schema/accounts.ts";
import type { Db } from "#db/types.ts";
import { addCaseStep } from "./add-case-message.server.ts";
import { AGENT_ROLES } from "./agent-roles.ts";
import { changeCase } from "./change-case.server.ts";
import { lockCase } from "./lock-case.server.ts";
import { canWorkOnCases } from "./policy.ts";

type AssignCase = { number: number; assigneeId: string | null; now?: Date };

/** Makes an agent answerable for a case, or nobody. */
export async function assignCase(
  db: Db,
  actor: MemberActor,
  { number, assigneeId, now = new Date() }: AssignCase,
): Promise<void> {
  assertAllowed(canWorkOnCases(actor));
  await db.transaction(async (tx) => {
    const one = await lockCase(tx, actor, number);
    if (one.assigneeId === assigneeId) return;
    if (assigneeId && !(await isOpenAgent(tx, assigneeId)))
      throw new Invalid({ assigneeId: "no_such_agent" });
    await changeCase(tx, one, { assigneeId });
    await addCaseStep(tx, actor, {
      caseId: one.id,
      step: assigneeId ? "assigned" : "unassigned",
      aboutId: assigneeId,
      now,
    });
    await recordEvent(tx, actor, "case.assigned", { caseId: one.id, assigneeId });
  });
}

/** "I'm on it": only of what nobody else is on, so that of two who click at once one is told. */
export async function takeCase(
  db: Db,
  actor: MemberActor,
  { number, now }: { number: number; now?: Date },
): Promise<void> {
  assertAllowed(canWorkOnCases(actor));
  await db.transaction(async (tx) => {
    const one = await lockCase(tx, actor, number);
    if (one.assigneeId && one.assigneeId !== actor.id) throw new Conflict("case_taken");
    await assignCase(tx, actor, { number, assigneeId: actor.id, now });
  });
}

async function isOpenAgent(tx: Db, id: string): Promise<boolean> {
  const roles: Role[] = [...AGENT_ROLES];
  const [agent] = await tx
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.id, id), inArray(members.role, roles), isNull(members.closedAt)));
  return agent !== undefined;
}
