import { type Actor, actorId, type MemberActor } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { setEscalation } from "#app/domain/forum/set-escalation.server.ts";
import type { Db } from "#db/types.ts";
import { addCaseStep } from "./add-case-message.server.ts";
import { assertNoPrivateFile } from "./assert-no-private-file.ts";
import { assertState } from "./assert-state.ts";
import { changeCase } from "./change-case.server.ts";
import { type LockedCase, lockCase } from "./lock-case.server.ts";
import { canAnswerCase, canAnswerInPublic } from "./policy.ts";

type ResolveCase = {
  number: number;
  /** What to say in public; empty says nothing. */
  summary?: string;
  now?: Date;
};

/** Settles a case. With a summary the customer is asked first what they think of it. */
export async function resolveCase(
  db: Db,
  actor: MemberActor,
  { number, summary = "", now = new Date() }: ResolveCase,
): Promise<void> {
  assertNoPrivateFile(summary, "summary");
  await db.transaction(async (tx) => {
    const one = await lockCase(tx, actor, number);
    assertState(summary ? canAnswerInPublic(actor, one.facts) : canAnswerCase(actor, one.facts));
    await settleCase(tx, actor, one, { summary, now });
  });
}

/** Marks a locked case as settled and gives its question back to the community. */
export async function settleCase(
  tx: Db,
  actor: Actor,
  one: LockedCase,
  { summary = "", now }: { summary?: string; now: Date },
): Promise<LockedCase> {
  const settled = await changeCase(tx, one, {
    state: "resolved",
    waitingSince: null,
    resolvedAt: now,
    resolvedById: actorId(actor),
    ...(summary && { summary, summaryState: "proposed" as const, summaryProposedAt: now }),
  });
  await addCaseStep(tx, actor, { caseId: one.id, step: "resolved", now });
  const { id: caseId, threadId, customerId } = one;
  if (threadId) await setEscalation(tx, actor, { threadId, caseId, on: false, now });
  if (summary) {
    await addCaseStep(tx, actor, { caseId, step: "summary_proposed", now });
    await recordEvent(tx, actor, "case.summary_proposed", { caseId });
  }
  await recordEvent(tx, actor, "case.resolved", { caseId, threadId, customerId });
  return settled;
}
