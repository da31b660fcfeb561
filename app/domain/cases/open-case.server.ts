import { and, eq, ne } from "drizzle-orm";
import { type Actor, actorId, SYSTEM } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { holdThread } from "#app/domain/forum/load-thread.server.ts";
import { setEscalation } from "#app/domain/forum/set-escalation.server.ts";
import { newId } from "#db/ids.ts";
import { type CaseReason, cases } from "#db/schema/cases.ts";
import { threads } from "#db/schema/forum.ts";
import type { Db } from "#db/types.ts";
import { addCaseStep } from "./add-case-message.server.ts";
import { firstAnswerDue, resolutionDue } from "./case-clock.ts";
import { readHelpSettings } from "./read-help-settings.server.ts";

type OpenCase = {
  threadId: string;
  reason: CaseReason;
  note?: string;
  /** Who takes it, when it is opened by somebody who will. */
  assigneeId?: string | null;
  now: Date;
};

export type OpenedCase = { id: string; number: number; opened: boolean };

/** Thrown inside the transaction when the reason is gone by the time the question is held; undoes the case. */
export class NoReason extends Error {}

/**
 * Makes a question a case, within the caller's transaction. However many reasons there are at once, there is one open
 * case: whoever comes second gets that one. The case is written before the question is locked, which is the order in
 * which everybody locks the two.
 */
export async function openCase(
  tx: Db,
  actor: Actor,
  { threadId, reason, note = "", assigneeId = null, now }: OpenCase,
): Promise<OpenedCase> {
  const there = await openCaseOf(tx, threadId);
  if (there) return there;
  const settings = await readHelpSettings(tx);
  const [thread] = await tx.select().from(threads).where(eq(threads.id, threadId));
  if (!thread || thread.convertedIdeaId) throw new NoReason();
  const firstAnswerDueAt = firstAnswerDue(settings, now);
  const [opened] = await tx
    .insert(cases)
    .values({
      id: newId(),
      threadId,
      customerId: thread.authorId,
      title: thread.title,
      reason,
      reasonNote: note,
      urgent: reason === "urgent",
      openedById: actorId(actor),
      assigneeId,
      openedAt: now,
      createdAt: now,
      lastMessageAt: now,
      firstAnswerDueAt,
      resolveDueAt: resolutionDue(settings, now),
      dueAt: firstAnswerDueAt,
    })
    .onConflictDoNothing()
    .returning({ id: cases.id, number: cases.number });
  if (!opened) {
    const quicker = await openCaseOf(tx, threadId);
    // It was opened and settled in this very moment: as rare as it is harmless, and the caller may try again.
    if (!quicker) throw new NoReason();
    return quicker;
  }
  const held = await holdThread(tx, SYSTEM, { id: threadId });
  if (reason === "unanswered" && held.state !== "unanswered") throw new NoReason();
  await addCaseStep(tx, actor, { caseId: opened.id, step: "opened", now });
  await setEscalation(tx, actor, { threadId, caseId: opened.id, on: true, now });
  await recordEvent(tx, actor, "case.opened", {
    caseId: opened.id,
    threadId,
    customerId: thread.authorId,
    reason,
  });
  return { ...opened, opened: true };
}

async function openCaseOf(tx: Db, threadId: string): Promise<OpenedCase | null> {
  const [row] = await tx
    .select({ id: cases.id, number: cases.number })
    .from(cases)
    .where(and(eq(cases.threadId, threadId), ne(cases.state, "resolved")));
  return row ? { ...row, opened: false } : null;
}
