import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import type { Db } from "#db/types.ts";
import { addCaseMessage } from "./add-case-message.server.ts";
import { lockCase } from "./lock-case.server.ts";
import { canWorkOnCases } from "./policy.ts";

type AddCaseNote = { number: number; body: string; now?: Date };

/** A remark among agents, which the customer never sees; also on what is resolved. */
export async function addCaseNote(
  db: Db,
  actor: MemberActor,
  { number, body, now = new Date() }: AddCaseNote,
): Promise<void> {
  assertAllowed(canWorkOnCases(actor));
  await db.transaction(async (tx) => {
    const one = await lockCase(tx, actor, number);
    await addCaseMessage(tx, actor, { caseId: one.id, kind: "note", source: body, now });
  });
}
