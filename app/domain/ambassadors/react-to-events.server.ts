import { SYSTEM } from "#app/domain/core/actor.ts";
import type { EventName, RecordedEvent } from "#app/domain/core/events.ts";
import type { Db } from "#db/types.ts";
import { endMembership } from "./end-membership.server.ts";
import { lockAmbassador } from "./lock-ambassador.server.ts";
import { MONTH_EVENTS, noteMonths } from "./note-months.server.ts";
import { takeStep } from "./take-step.server.ts";

/** After these somebody may be no ambassador any more. */
const ENDINGS = ["member.closed", "member.restricted", "member.role_changed"] as const satisfies EventName[];

export const AMBASSADOR_EVENTS: readonly EventName[] = [...new Set([...ENDINGS, ...MONTH_EVENTS])];

/** Keeps the programme in step with who may be in it, and the months of members with what they did. Safe to repeat. */
export async function reactToEvents(tx: Db, events: readonly RecordedEvent[]): Promise<void> {
  const concerned = new Map<string, Date>();
  for (const { name, payload, occurredAt } of events) {
    if (name === "member.closed" || name === "member.restricted" || name === "member.role_changed")
      concerned.set(payload.memberId, occurredAt);
  }
  for (const memberId of [...concerned.keys()].sort()) await endIfDue(tx, memberId, concerned.get(memberId)!);
  await noteMonths(tx, events);
}

/** Who closed their account, was banned or joined the team is no ambassador, and no candidate. */
async function endIfDue(tx: Db, memberId: string, now: Date): Promise<void> {
  const held = await lockAmbassador(tx, { memberId });
  const { member, row } = held;
  const barred = member.restriction === "banned";
  if (!row || !(barred || member.closedAt || member.role !== "member")) return;
  if (row.state === "active") {
    await endMembership(tx, SYSTEM, held, { step: barred ? "removed" : "left", reason: "", now });
  } else if (row.state === "proposed" || row.state === "invited") {
    await takeStep(tx, SYSTEM, {
      memberId,
      step: "passed_over",
      state: "passed_over",
      tierId: row.tierId,
      now,
    });
  }
}
