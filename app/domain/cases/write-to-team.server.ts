import { and, eq, ne } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { cases } from "#db/schema/cases.ts";
import type { Db } from "#db/types.ts";
import { addCaseMessage } from "./add-case-message.server.ts";
import { assertState } from "./assert-state.ts";
import { changeCase } from "./change-case.server.ts";
import { type LockedCase, lockCase } from "./lock-case.server.ts";
import { canWriteAsCustomer } from "./policy.ts";
import { openAgain } from "./reopen-case.server.ts";
import { resumeCase } from "./resume-case.server.ts";

type WriteToTeam = {
  number: number;
  body: string;
  via?: "web" | "mail";
  mailMessageId?: string | null;
  now?: Date;
};

/**
 * The customer's words in the private conversation. They end the waiting, and open again what was settled. The same mail
 * twice is one message. Returns the number of the case they are in now.
 */
export async function writeToTeam(
  db: Db,
  actor: MemberActor,
  { number, body, via = "web", mailMessageId = null, now = new Date() }: WriteToTeam,
): Promise<{ number: number; messageId: string | null }> {
  return db.transaction(async (tx) => {
    const one = await livingCase(tx, actor, await lockCase(tx, actor, number));
    assertState(canWriteAsCustomer(actor, one.facts));
    const messageId = await addCaseMessage(tx, actor, {
      caseId: one.id,
      kind: "customer",
      source: body,
      via,
      mailMessageId,
      now,
    });
    if (!messageId) return { number: one.number, messageId };
    const current =
      one.state === "resolved" ? await openAgain(tx, actor, one, now) : await resumeCase(tx, actor, one, now);
    await changeCase(tx, current, { lastMessageAt: now, privateAt: one.privateAt ?? now });
    await recordEvent(tx, actor, "case.message_posted", {
      caseId: one.id,
      messageId,
      authorId: actor.id,
      toCustomer: false,
    });
    return { number: one.number, messageId };
  });
}

/** Words about a settled case whose question is a case again belong to that one. */
async function livingCase(tx: Db, actor: MemberActor, one: LockedCase): Promise<LockedCase> {
  if (one.state !== "resolved" || !one.threadId) return one;
  const [open] = await tx
    .select({ number: cases.number })
    .from(cases)
    .where(
      and(
        eq(cases.threadId, one.threadId),
        eq(cases.customerId, one.customerId),
        ne(cases.state, "resolved"),
      ),
    );
  return open ? lockCase(tx, actor, open.number) : one;
}
