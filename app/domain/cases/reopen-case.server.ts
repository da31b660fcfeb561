import { and, eq, ne } from "drizzle-orm";
import type { Actor, MemberActor } from "#app/domain/core/actor.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { setEscalation } from "#app/domain/forum/set-escalation.server.ts";
import { cases } from "#db/schema/cases.ts";
import type { Db } from "#db/types.ts";
import { addCaseStep } from "./add-case-message.server.ts";
import { assertState } from "./assert-state.ts";
import { resolutionDue } from "./case-clock.ts";
import { changeCase } from "./change-case.server.ts";
import { isOpenAgent } from "./is-open-agent.server.ts";
import { type LockedCase, lockCase } from "./lock-case.server.ts";
import { canReopenCase } from "./policy.ts";
import { readHelpSettings } from "./read-help-settings.server.ts";

/** An agent opens a settled case again. */
export async function reopenCase(
  db: Db,
  actor: MemberActor,
  { number, now = new Date() }: { number: number; now?: Date },
): Promise<void> {
  await db.transaction(async (tx) => {
    const one = await lockCase(tx, actor, number);
    assertState(canReopenCase(actor, one.facts));
    if (await hasOpenSibling(tx, one)) throw new Conflict("case_already_open");
    await openAgain(tx, actor, one, now);
  });
}

/** Whether its question has another case by now, which is open: there is never more than one. */
export async function hasOpenSibling(tx: Db, { id, threadId }: LockedCase): Promise<boolean> {
  if (!threadId) return false;
  const [sibling] = await tx
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.threadId, threadId), ne(cases.state, "resolved"), ne(cases.id, id)));
  return sibling !== undefined;
}

/** The clock of the resolution starts anew; a summary that was not published yet is off the table. */
export async function openAgain(tx: Db, actor: Actor, one: LockedCase, now: Date): Promise<LockedCase> {
  const settings = await readHelpSettings(tx);
  const opened = await changeCase(tx, one, {
    state: "open",
    resolvedAt: null,
    resolvedById: null,
    resolveDueAt: resolutionDue(settings, now),
    ...(one.assigneeId && !(await isOpenAgent(tx, one.assigneeId)) && { assigneeId: null }),
    ...(one.summaryState === "proposed" && { summaryState: "withdrawn" as const, summaryProposedAt: null }),
  });
  const { id: caseId, threadId, customerId } = one;
  await addCaseStep(tx, actor, { caseId, step: "reopened", now });
  if (threadId) await setEscalation(tx, actor, { threadId, caseId, on: true, now });
  await recordEvent(tx, actor, "case.reopened", { caseId, threadId, customerId });
  return opened;
}
