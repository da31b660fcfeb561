import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { EventName, RecordedEvent } from "#app/domain/core/events.ts";
import { members } from "#db/schema/accounts.ts";
import { helpingActs } from "#db/schema/recognition.ts";
import type { Db } from "#db/types.ts";
import { closeHelpingAct } from "./close-helping-act.server.ts";
import { helpingStands } from "./helping-stands.server.ts";
import { settleRecord } from "./settle-record.server.ts";

export const HELPING_EVENTS = [
  "flag.decided",
  "flag.undecided",
  "thread.unmarked_duplicate",
  "thread.edited",
  "thread.moved",
  "idea.edited",
] as const satisfies readonly EventName[];

/** Flags that were decided change a record; so do questions and ideas on which somebody took a helper's act back. */
export async function reactToHelping(tx: Db, events: readonly RecordedEvent[]): Promise<void> {
  const flaggers = new Map<string, Date>();
  for (const event of events) {
    switch (event.name) {
      case "flag.decided":
      case "flag.undecided":
        flaggers.set(event.payload.memberId, event.occurredAt);
        break;
      case "thread.unmarked_duplicate":
      case "thread.edited":
      case "thread.moved":
        await noteReversal(tx, event, event.payload.threadId);
        break;
      case "idea.edited":
        await noteReversal(tx, event, event.payload.ideaId);
        break;
    }
  }
  for (const memberId of [...flaggers.keys()].sort())
    await settleRecord(tx, { memberId, power: "heavier_flags", now: flaggers.get(memberId)! });
}

/**
 * Closes what helpers did alone and is no longer so: it was wrong if somebody of the staff took it back; if it was the
 * author, or another helper, nobody knows.
 */
async function noteReversal(
  tx: Db,
  { actorId, occurredAt: now }: Pick<RecordedEvent, "actorId" | "occurredAt">,
  targetId: string,
): Promise<void> {
  const acts = await tx
    .select()
    .from(helpingActs)
    .where(
      and(
        inArray(helpingActs.targetKind, ["thread", "idea"]),
        eq(helpingActs.targetId, targetId),
        isNull(helpingActs.decidedAt),
        isNotNull(helpingActs.appliedAt),
      ),
    )
    .for("update");
  for (const act of acts) {
    if (await helpingStands(tx, act)) continue;
    const [by] = actorId
      ? await tx.select({ role: members.role }).from(members).where(eq(members.id, actorId))
      : [];
    const judged = by !== undefined && by.role !== "member" && actorId !== act.memberId;
    const who = judged ? { kind: "member" as const, id: actorId! } : { kind: "system" as const };
    await closeHelpingAct(tx, who, act, { right: judged ? false : null, now });
  }
}
