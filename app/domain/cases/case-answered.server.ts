import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Db } from "#db/types.ts";
import { addCaseStep } from "./add-case-message.server.ts";
import { changeCase } from "./change-case.server.ts";
import type { LockedCase } from "./lock-case.server.ts";

type Answered = {
  /** The customer is asked something: the clock stands still until they have answered. */
  wait: boolean;
  /** Said in the private conversation. */
  inPrivate: boolean;
  now: Date;
};

/** What every answer of an agent does to its case: the first promise is kept, and who answers has it. */
export async function caseAnswered(
  tx: Db,
  actor: MemberActor,
  one: LockedCase,
  { wait, inPrivate, now }: Answered,
): Promise<LockedCase> {
  const changed = await changeCase(tx, one, {
    firstAnsweredAt: one.firstAnsweredAt ?? now,
    assigneeId: one.assigneeId ?? actor.id,
    lastMessageAt: now,
    ...(inPrivate && { privateAt: one.privateAt ?? now }),
    ...(wait && one.state === "open" && { state: "waiting" as const, waitingSince: now }),
  });
  if (!one.assigneeId)
    await addCaseStep(tx, actor, { caseId: one.id, step: "assigned", aboutId: actor.id, now });
  if (wait && one.state === "open") await addCaseStep(tx, actor, { caseId: one.id, step: "waiting", now });
  return changed;
}
