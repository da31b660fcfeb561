import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { members } from "#db/schema/accounts.ts";
import type { Db } from "#db/types.ts";

export type ProfileParts = { displayName?: string; bio?: string; avatarKey?: string | null };

/**
 * Changes what somebody else's profile shows; the picture's file stays until nobody needs it. Returns the parts as they
 * were. The caller has decided that this may be done, and writes down why.
 */
export async function setProfile(
  tx: Db,
  actor: Actor,
  { memberId, ...parts }: ProfileParts & { memberId: string },
): Promise<Required<ProfileParts>> {
  const [before] = await tx
    .select({ displayName: members.displayName, bio: members.bio, avatarKey: members.avatarKey })
    .from(members)
    .where(eq(members.id, memberId))
    .for("no key update");
  if (!before) throw new NotFound("no_such_person");
  await tx.update(members).set(parts).where(eq(members.id, memberId));
  await recordEvent(tx, actor, "member.profile_changed", { memberId });
  return before;
}
