import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Db } from "#db/types.ts";
import { runIn } from "#search/run-with.server.ts";
import type { Before } from "./before.ts";
import { clearProfile } from "./clear-profile.server.ts";
import { editContent } from "./edit-content.server.ts";
import { endStanding } from "./end-standing.server.ts";
import { giveBackProfile } from "./give-back-profile.server.ts";
import { hiddenProfiles } from "./hidden-profiles.server.ts";
import type { Performing } from "./perform-act.server.ts";

type OnProfile = Performing & { kind: "profile" | "picture" };

/** What a profile says, and its picture: stays or is shown again, is changed, or goes. */
export async function decideProfile(
  tx: Db,
  actor: MemberActor,
  { kind, facts, input, now }: OnProfile,
): Promise<Before> {
  const { id, gone } = facts;
  const hidden = (await hiddenProfiles(runIn(tx), kind, [id])).get(id);
  if (input.act === "remove") {
    if (gone) return {};
    const cleared = await clearProfile(tx, actor, { kind, memberId: id });
    // What was out of sight already is what would come back.
    return { profile: hidden ? { ...cleared, ...hidden } : cleared };
  }
  const { title, body } = input;
  const edited = input.act === "edit" && (await editContent(tx, actor, { kind, facts, title, body, now }));
  if (!hidden) return edited || {};
  const before = edited || { profile: await giveBackProfile(tx, actor, { kind, memberId: id, was: hidden }) };
  return { ...before, stood: await endStanding(tx, actor, { kind, id, now }) };
}
