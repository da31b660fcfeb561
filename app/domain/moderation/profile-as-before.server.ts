import { setProfile } from "#app/domain/accounts/set-profile.server.ts";
import type { MemberActor } from "#app/domain/core/actor.ts";
import type { moderationActs } from "#db/schema/moderation.ts";
import type { Db } from "#db/types.ts";
import type { Before } from "./before.ts";
import { endStanding } from "./end-standing.server.ts";
import { giveBackProfile } from "./give-back-profile.server.ts";
import { standAgain } from "./stand-again.server.ts";

type Undone = {
  act: Pick<typeof moderationActs.$inferSelect, "act" | "targetId">;
  kind: "profile" | "picture";
  before: Before;
  now: Date;
  /** What had been out of sight before is shown, too. */
  forGood: boolean;
};

/** A profile as an act found it. */
export async function profileAsBefore(
  tx: Db,
  actor: MemberActor,
  { act: { act, targetId: memberId }, kind, before, now, forGood }: Undone,
): Promise<void> {
  const { profile: was, stood = [], hidden = false } = before;
  if (!was) return;
  if (act !== "hide" && act !== "remove") {
    await setProfile(tx, actor, { memberId, ...was });
    await standAgain(tx, stood);
    return;
  }
  if (hidden && !forGood) return;
  await giveBackProfile(tx, actor, { kind, memberId, was });
  if (hidden) await endStanding(tx, actor, { kind, id: memberId, now });
}
