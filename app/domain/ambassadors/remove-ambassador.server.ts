import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import type { Db } from "#db/types.ts";
import { endMembership } from "./end-membership.server.ts";
import { lockAmbassador, type Who } from "./lock-ambassador.server.ts";
import { canRunProgramme } from "./policy.ts";

type Remove = Who & {
  /** What the ambassador reads. */
  reason: string;
  now?: Date;
};

/** Ends somebody's time as an ambassador, with a reason that they read. */
export async function removeAmbassador(
  db: Db,
  actor: MemberActor,
  { reason, now = new Date(), ...who }: Remove,
): Promise<void> {
  await db.transaction(async (tx) => {
    assertAllowed(canRunProgramme(actor));
    const held = await lockAmbassador(tx, who, ["active"]);
    await endMembership(tx, actor, held, { step: "removed", reason, now });
    const about = { username: held.member.username, tier: held.member.tier, reason };
    await recordAudit(tx, actor, "ambassador.removed", { kind: "member", id: held.member.id }, about);
  });
}
