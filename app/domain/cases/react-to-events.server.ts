import { and, eq, ne, or } from "drizzle-orm";
import { SYSTEM } from "#app/domain/core/actor.ts";
import type { EventName, RecordedEvent } from "#app/domain/core/events.ts";
import { cases } from "#db/schema/cases.ts";
import { threads, threadTexts } from "#db/schema/forum.ts";
import type { Db } from "#db/types.ts";
import { addCaseStep } from "./add-case-message.server.ts";
import { agentLeft } from "./agent-left.server.ts";
import { changeCase } from "./change-case.server.ts";
import { isOpenAgent } from "./is-open-agent.server.ts";
import { type LockedCase, lockCase } from "./lock-case.server.ts";
import { NoReason, openCase } from "./open-case.server.ts";
import { readHelpSettings } from "./read-help-settings.server.ts";
import { settleCase } from "./resolve-case.server.ts";
import { resumeCase } from "./resume-case.server.ts";
import { findUrgentWord } from "./urgent-words.ts";

/** What happens elsewhere that opens a case, moves it on or ends it. */
export const CASE_CAUSES = [
  "thread.started",
  "thread.escalation_asked",
  "post.added",
  "thread_comment.posted",
  "post.accepted",
  "member.closed",
  "member.role_changed",
] as const satisfies readonly EventName[];

/** Opens, moves on and settles cases by what happened in the forum. Safe to repeat. */
export async function reactToEvents(tx: Db, events: readonly RecordedEvent[]): Promise<void> {
  for (const event of events) {
    const now = event.occurredAt;
    switch (event.name) {
      case "thread.started":
        if (event.payload.kind === "question") await openIfUrgent(tx, event.payload.threadId, now);
        break;
      case "thread.escalation_asked": {
        const { threadId, note } = event.payload;
        await openUnlessGone(tx, { threadId, reason: "asker", note, now });
        break;
      }
      case "post.added":
      case "thread_comment.posted":
        await somebodyWrote(tx, event);
        break;
      case "post.accepted":
        if (event.payload.byAsker) await solved(tx, event.payload.threadId, now);
        break;
      case "member.closed":
        await customerLeft(tx, event.payload.memberId, now);
        await agentLeft(tx, event.payload.memberId, now);
        break;
      case "member.role_changed":
        await agentLeft(tx, event.payload.memberId, now);
        break;
    }
  }
}

async function openUnlessGone(tx: Db, input: Parameters<typeof openCase>[2]): Promise<void> {
  // A savepoint: what is undone is this case, not the whole batch of events.
  await tx
    .transaction((inner) => openCase(inner, SYSTEM, input))
    .catch((error: unknown) => {
      if (!(error instanceof NoReason)) throw error;
    });
}

async function openIfUrgent(tx: Db, threadId: string, now: Date): Promise<void> {
  const [thread] = await tx
    .select({
      title: threads.title,
      language: threads.language,
      body: threadTexts.source,
      source: threads.source,
    })
    .from(threads)
    .innerJoin(threadTexts, eq(threadTexts.threadId, threads.id))
    .where(and(eq(threads.id, threadId), eq(threads.visibility, "public")));
  if (!thread || thread.source !== null) return;
  const { urgentWords } = await readHelpSettings(tx);
  const words = urgentWords[thread.language as keyof typeof urgentWords] ?? [];
  const note = findUrgentWord(`${thread.title}\n${thread.body}`, words);
  if (note) await openUnlessGone(tx, { threadId, reason: "urgent", note, now });
}

/** The open case of a question, locked. */
async function openCaseOn(tx: Db, threadId: string): Promise<LockedCase | null> {
  const [row] = await tx
    .select({ number: cases.number })
    .from(cases)
    .where(and(eq(cases.threadId, threadId), ne(cases.state, "resolved")));
  const one = row && (await lockCase(tx, SYSTEM, row.number));
  return one && one.state !== "resolved" ? one : null;
}

type Wrote = Extract<RecordedEvent, { name: "post.added" | "thread_comment.posted" }>;

/** An agent's answer in public keeps the first promise; the customer's words end the waiting. */
async function somebodyWrote(tx: Db, { name, payload, occurredAt }: Wrote): Promise<void> {
  const one = await openCaseOn(tx, payload.threadId);
  if (!one) return;
  if (payload.authorId === one.customerId) await resumeCase(tx, SYSTEM, one, occurredAt);
  else if (name === "post.added" && !one.firstAnsweredAt && (await isOpenAgent(tx, payload.authorId)))
    await changeCase(tx, one, { firstAnsweredAt: occurredAt });
}

/** The asker has found the answer in public: unless something was said in private, that settles it. */
async function solved(tx: Db, threadId: string, now: Date): Promise<void> {
  const one = await openCaseOn(tx, threadId);
  // Told late: the case may be newer than the solution, or the solution taken back.
  if (!one || one.openedAt > now || !(await isSolved(tx, threadId))) return;
  await addCaseStep(tx, SYSTEM, { caseId: one.id, step: "accepted_in_public", now });
  if (!one.privateAt) await settleCase(tx, SYSTEM, one, { now });
}

async function isSolved(tx: Db, threadId: string): Promise<boolean> {
  const [thread] = await tx
    .select({ acceptedPostId: threads.acceptedPostId })
    .from(threads)
    .where(eq(threads.id, threadId));
  return Boolean(thread?.acceptedPostId);
}

/** What they had is settled; what they were asked to agree to is off the table, for nobody can object any more. */
async function customerLeft(tx: Db, memberId: string, now: Date): Promise<void> {
  const open = await tx
    .select({ number: cases.number })
    .from(cases)
    .where(
      and(
        eq(cases.customerId, memberId),
        or(ne(cases.state, "resolved"), eq(cases.summaryState, "proposed")),
      ),
    );
  for (const { number } of open) {
    const one = await withdrawProposal(tx, await lockCase(tx, SYSTEM, number));
    if (one.state === "resolved") continue;
    await addCaseStep(tx, SYSTEM, { caseId: one.id, step: "customer_left", now });
    await settleCase(tx, SYSTEM, one, { now });
  }
}

async function withdrawProposal(tx: Db, one: LockedCase): Promise<LockedCase> {
  if (one.summaryState !== "proposed") return one;
  return changeCase(tx, one, { summaryState: "withdrawn", summaryProposedAt: null });
}
