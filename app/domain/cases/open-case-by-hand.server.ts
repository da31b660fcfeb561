import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import type { Db } from "#db/types.ts";
import { NoReason, type OpenedCase, openCase } from "./open-case.server.ts";
import { canWorkOnCases } from "./policy.ts";
import { threadByNumber } from "./thread-by-number.server.ts";

type Input = {
  /** Of the thread. */
  number: number;
  note: string;
  now?: Date;
};

/** An agent takes a thread over, whatever the clock says, and is the one to answer for it. */
export async function openCaseByHand(
  db: Db,
  actor: MemberActor,
  { number, note, now = new Date() }: Input,
): Promise<OpenedCase> {
  assertAllowed(canWorkOnCases(actor));
  return db
    .transaction(async (tx) => {
      const { id: threadId } = await threadByNumber(tx, actor, number);
      return openCase(tx, actor, { threadId, reason: "agent", note, assigneeId: actor.id, now });
    })
    .catch((error: unknown) => {
      throw error instanceof NoReason ? new Conflict("thread_converted") : error;
    });
}
