import { eq } from "drizzle-orm";
import { setProfile } from "#app/domain/accounts/set-profile.server.ts";
import type { Actor } from "#app/domain/core/actor.ts";
import { members } from "#db/schema/accounts.ts";
import type { Db } from "#db/types.ts";
import type { HiddenProfile } from "./hidden-profiles.server.ts";

type Clear = { kind: "profile" | "picture"; memberId: string };

/** Empties what a profile says, or takes its picture. Without a name of one's own, the username stands. Returns what was there. */
export async function clearProfile(tx: Db, actor: Actor, { kind, memberId }: Clear): Promise<HiddenProfile> {
  if (kind === "picture") {
    const { avatarKey } = await setProfile(tx, actor, { memberId, avatarKey: null });
    return { avatarKey };
  }
  const [member] = await tx
    .select({ username: members.username })
    .from(members)
    .where(eq(members.id, memberId));
  const { displayName, bio } = await setProfile(tx, actor, {
    memberId,
    displayName: member!.username,
    bio: "",
  });
  return { displayName, bio };
}
