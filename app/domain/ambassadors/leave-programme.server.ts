import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Db } from "#db/types.ts";
import { endMembership } from "./end-membership.server.ts";
import { lockAmbassador } from "./lock-ambassador.server.ts";

/** An ambassador goes, whenever they like, and need not say why. */
export async function leaveProgramme(
  db: Db,
  actor: MemberActor,
  { reason = "", now = new Date() }: { reason?: string; now?: Date } = {},
): Promise<void> {
  await db.transaction(async (tx) => {
    const held = await lockAmbassador(tx, { memberId: actor.id }, ["active"]);
    await endMembership(tx, actor, held, { step: "left", reason, now });
  });
}
