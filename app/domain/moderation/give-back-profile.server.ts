import { and, eq, sql } from "drizzle-orm";
import { setProfile } from "#app/domain/accounts/set-profile.server.ts";
import type { Actor } from "#app/domain/core/actor.ts";
import { members } from "#db/schema/accounts.ts";
import { reviewItems } from "#db/schema/moderation.ts";
import type { Db } from "#db/types.ts";
import type { HiddenProfile } from "./hidden-profiles.server.ts";

type GiveBack = { kind: "profile" | "picture"; memberId: string; was: HiddenProfile };

/** Shows again what was taken from a profile, but for what its person has put in its place since. Returns what was there. */
export async function giveBackProfile(
  tx: Db,
  actor: Actor,
  { kind, memberId, was }: GiveBack,
): Promise<HiddenProfile> {
  const [now] = await tx
    .select({
      username: members.username,
      displayName: members.displayName,
      bio: members.bio,
      avatarKey: members.avatarKey,
    })
    .from(members)
    .where(eq(members.id, memberId))
    .for("no key update");
  const { username, displayName, bio, avatarKey } = now!;
  const parts =
    kind === "picture"
      ? { avatarKey: avatarKey ?? was.avatarKey ?? null }
      : {
          displayName: displayName === username ? (was.displayName ?? username) : displayName,
          bio: bio || (was.bio ?? ""),
        };
  await setProfile(tx, actor, { memberId, ...parts });
  await tx
    .update(reviewItems)
    .set({ hidden: false, version: sql`${reviewItems.version} + 1` })
    .where(
      and(
        eq(reviewItems.kind, kind),
        eq(reviewItems.targetId, memberId),
        eq(reviewItems.state, "open"),
        eq(reviewItems.hidden, true),
      ),
    );
  return kind === "picture" ? { avatarKey } : { displayName, bio };
}
