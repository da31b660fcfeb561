import { eq } from "drizzle-orm";
import { setProfile } from "#app/domain/accounts/set-profile.server.ts";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { members } from "#db/schema/accounts.ts";
import type { Db } from "#db/types.ts";
import type { Before } from "./before.ts";
import { editContent } from "./edit-content.server.ts";
import type { Performing } from "./perform-act.server.ts";

type OnProfile = Performing & { kind: "profile" | "picture" };

/** What a profile says, and its picture: stays, is changed, or goes. Without a name of one's own, the username stands. */
export async function decideProfile(
  tx: Db,
  actor: MemberActor,
  { kind, facts, input, now }: OnProfile,
): Promise<Before> {
  if (input.act === "edit")
    return editContent(tx, actor, { kind, facts, title: input.title, body: input.body, now });
  if (input.act !== "remove" || facts.gone) return {};
  if (kind === "picture") {
    const { avatarKey } = await setProfile(tx, actor, { memberId: facts.id, avatarKey: null });
    return { profile: { avatarKey } };
  }
  const [member] = await tx
    .select({ username: members.username })
    .from(members)
    .where(eq(members.id, facts.id));
  const cleared = { memberId: facts.id, displayName: member!.username, bio: "" };
  const { displayName, bio } = await setProfile(tx, actor, cleared);
  return { profile: { displayName, bio } };
}
