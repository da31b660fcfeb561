import { eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { Invalid } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { members } from "#db/schema/accounts.ts";
import type { Db } from "#db/types.ts";
import { isUniqueViolation } from "./is-unique-violation.ts";
import type { ProfileInput } from "./schema.ts";

/** `avatarKey`: a new picture's storage key, null to take it away, left out to keep it. */
type Input = ProfileInput & { avatarKey?: string | null };

export async function updateProfile(db: Db, actor: MemberActor, input: Input): Promise<void> {
  try {
    await db.transaction(async (tx) => {
      await tx.update(members).set(input).where(eq(members.id, actor.id));
      await recordEvent(tx, actor, "member.profile_changed", { memberId: actor.id });
    });
  } catch (error) {
    if (isUniqueViolation(error, "members_username_key")) throw new Invalid({ username: "taken" });
    throw error;
  }
}
