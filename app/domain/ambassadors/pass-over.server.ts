import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import type { Db } from "#db/types.ts";
import { lockAmbassador, type Who } from "./lock-ambassador.server.ts";
import { canRunProgramme } from "./policy.ts";
import { takeStep } from "./take-step.server.ts";

type PassOver = Who & { reason: string; now?: Date };

/** Lets a candidate be until the next quarter, or takes an invitation back that was not answered. */
export async function passOver(
  db: Db,
  actor: MemberActor,
  { reason, now = new Date(), ...who }: PassOver,
): Promise<void> {
  await db.transaction(async (tx) => {
    assertAllowed(canRunProgramme(actor));
    const { member, row } = await lockAmbassador(tx, who, ["proposed", "invited"]);
    await takeStep(tx, actor, {
      memberId: member.id,
      step: "passed_over",
      state: "passed_over",
      tierId: row!.tierId,
      reason,
      now,
    });
    const about = { username: member.username, from: row!.state, reason };
    await recordAudit(tx, actor, "ambassador.passed_over", { kind: "member", id: member.id }, about);
  });
}
