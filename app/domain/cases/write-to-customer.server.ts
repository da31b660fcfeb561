import type { MemberActor } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import type { Db } from "#db/types.ts";
import { addCaseMessage } from "./add-case-message.server.ts";
import { assertState } from "./assert-state.ts";
import { caseAnswered } from "./case-answered.server.ts";
import { lockCase } from "./lock-case.server.ts";
import { canAnswerCase } from "./policy.ts";

type WriteToCustomer = { number: number; body: string; wait?: boolean; now?: Date };

/** An agent's words in the private conversation; they also go out by mail. */
export async function writeToCustomer(
  db: Db,
  actor: MemberActor,
  { number, body, wait = false, now = new Date() }: WriteToCustomer,
): Promise<{ messageId: string }> {
  return db.transaction(async (tx) => {
    const one = await lockCase(tx, actor, number);
    assertState(canAnswerCase(actor, one.facts));
    const messageId = await addCaseMessage(tx, actor, { caseId: one.id, kind: "agent", source: body, now });
    await caseAnswered(tx, actor, one, { wait, inPrivate: true, now });
    await recordEvent(tx, actor, "case.message_posted", {
      caseId: one.id,
      messageId: messageId!,
      authorId: actor.id,
      toCustomer: true,
    });
    return { messageId: messageId! };
  });
}
