import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict, Invalid } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import type { Db } from "#db/types.ts";
import { addCaseStep } from "./add-case-message.server.ts";
import { changeCase } from "./change-case.server.ts";
import { isOpenAgent } from "./is-open-agent.server.ts";
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
