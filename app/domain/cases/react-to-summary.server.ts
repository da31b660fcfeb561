import type { MemberActor } from "#app/domain/core/actor.ts";
import { withdrawThreadText } from "#app/domain/forum/withdraw-thread-text.server.ts";
import type { Db } from "#db/types.ts";
import { addCaseStep } from "./add-case-message.server.ts";
import { assertNoPrivateFile } from "./assert-no-private-file.ts";
import { assertState } from "./assert-state.ts";
import { lockCase } from "./lock-case.server.ts";
import { canReactToSummary, canWithdrawComplaint } from "./policy.ts";
import { publishSummary } from "./publish-summary.server.ts";

type AcceptSummary = { number: number; addition?: string; now?: Date };

/** The customer agrees to what is said in public, and may add to it in their own words. */
export async function acceptSummary(
  db: Db,
  actor: MemberActor,
  { number, addition = "", now = new Date() }: AcceptSummary,
): Promise<void> {
  assertNoPrivateFile(addition, "addition");
  await db.transaction(async (tx) => {
    const one = await lockCase(tx, actor, number);
    assertState(canReactToSummary(actor, one.facts));
    await publishSummary(tx, actor, one, { agreedBy: actor, addition, now });
  });
}

/**
 * The customer takes their own words back, once it is settled: a gap says so, and the summary is what remains. If they
 * had not answered the summary yet, it goes out with this.
 */
export async function withdrawComplaint(
  db: Db,
  actor: MemberActor,
  { number, now = new Date() }: { number: number; now?: Date },
): Promise<void> {
  await db.transaction(async (tx) => {
    const one = await lockCase(tx, actor, number);
    assertState(canWithdrawComplaint(actor, one.facts));
    if (one.summaryState === "proposed") await publishSummary(tx, actor, one, { agreedBy: null, now });
    const threadId = one.threadId!;
    const withdrawn = await withdrawThreadText(tx, actor, { threadId, reason: "withdrawn", now });
    if (withdrawn) await addCaseStep(tx, actor, { caseId: one.id, step: "complaint_withdrawn", now });
  });
}
