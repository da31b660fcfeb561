import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Db } from "#db/types.ts";
import { addCaseStep } from "./add-case-message.server.ts";
import { assertState } from "./assert-state.ts";
import { changeCase } from "./change-case.server.ts";
import { lockCase } from "./lock-case.server.ts";
import { canLetCaseWait, canResumeCase } from "./policy.ts";
import { resumeCase } from "./resume-case.server.ts";

type LetCaseWait = { number: number; on: boolean; now?: Date };

/** It is the customer's turn: the clock of the resolution stands still, or runs again. */
export async function letCaseWait(
  db: Db,
  actor: MemberActor,
  { number, on, now = new Date() }: LetCaseWait,
): Promise<void> {
  await db.transaction(async (tx) => {
    const one = await lockCase(tx, actor, number);
    assertState(on ? canLetCaseWait(actor, one.facts) : canResumeCase(actor, one.facts));
    if (!on) {
      await resumeCase(tx, actor, one, now);
      return;
    }
    await changeCase(tx, one, { state: "waiting", waitingSince: now });
    await addCaseStep(tx, actor, { caseId: one.id, step: "waiting", now });
  });
}
