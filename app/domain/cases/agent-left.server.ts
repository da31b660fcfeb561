import { and, eq, ne } from "drizzle-orm";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { cases } from "#db/schema/cases.ts";
import type { Db } from "#db/types.ts";
import { addCaseStep } from "./add-case-message.server.ts";
import { changeCase } from "./change-case.server.ts";
import { isOpenAgent } from "./is-open-agent.server.ts";
import { lockCase } from "./lock-case.server.ts";

/** Open cases of somebody who is no agent any more are free to be taken, instead of waiting for who cannot see them. */
export async function agentLeft(tx: Db, memberId: string, now: Date): Promise<void> {
  const theirs = await tx
    .select({ number: cases.number })
    .from(cases)
    .where(and(eq(cases.assigneeId, memberId), ne(cases.state, "resolved")))
    .orderBy(cases.number);
  if (theirs.length === 0 || (await isOpenAgent(tx, memberId))) return;
  for (const { number } of theirs) {
    const one = await lockCase(tx, SYSTEM, number);
    if (one.assigneeId !== memberId || one.state === "resolved") continue;
    await changeCase(tx, one, { assigneeId: null });
    await addCaseStep(tx, SYSTEM, { caseId: one.id, step: "unassigned", now });
    await recordEvent(tx, SYSTEM, "case.assigned", { caseId: one.id, assigneeId: null });
  }
}
