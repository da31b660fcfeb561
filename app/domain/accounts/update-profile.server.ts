import { eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { Invalid } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { screen } from "#app/domain/screening/screen.server.ts";
import { members } from "#db/schema/accounts.ts";
import type { Db } from "#db/types.ts";
import { isUniqueViolation } from "./is-unique-violation.ts";
import type { ProfileInput } from "./schema.ts";

/** `avatarKey`: a new picture's storage key, null to take it away, left out to keep it. */
type Input = ProfileInput & { avatarKey?: string | null };

export async function updateProfile(db: Db, actor: MemberActor, input: Input): Promise<void> {
  try {
    await db.transaction(async (tx) => {
      await screenProfile(tx, actor, input);
      await tx.update(members).set(input).where(eq(members.id, actor.id));
      await recordEvent(tx, actor, "member.profile_changed", { memberId: actor.id });
    });
  } catch (error) {
    if (isUniqueViolation(error, "members_username_key")) throw new Invalid({ username: "taken" });
    throw error;
  }
}

/** What a person says of themselves, and their picture, are shown at once; what rules catch in them goes into the queue. */
async function screenProfile(
  tx: Db,
  actor: MemberActor,
  { bio, displayName, avatarKey }: Input,
): Promise<void> {
  const [before] = await tx
    .select({ bio: members.bio, displayName: members.displayName, avatarKey: members.avatarKey })
    .from(members)
    .where(eq(members.id, actor.id));
  const about = { targetId: actor.id, language: actor.locale };
  if (bio !== before!.bio || displayName !== before!.displayName)
    await screen(tx, actor, { ...about, kind: "profile", text: `${displayName}\n\n${bio}` });
  if (avatarKey && avatarKey !== before!.avatarKey)
    await screen(tx, actor, { ...about, kind: "picture", text: "" });
}
