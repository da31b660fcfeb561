import { and, eq, isNull } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { Invalid } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { members } from "#db/schema/accounts.ts";
import type { Db } from "#db/types.ts";
import { useEmailToken } from "./use-email-token.server.ts";

/** The link from the mail was followed: the address is theirs. Returns whose it is. */
export async function verifyEmail(
  db: Db,
  actor: Actor,
  { token, now = new Date() }: { token: string; now?: Date },
): Promise<{ memberId: string }> {
  return db.transaction(async (tx) => {
    const { memberId } = await useEmailToken(tx, "verify_email", token, now);
    const [member] = await tx
      .update(members)
      .set({ emailVerifiedAt: now })
      .where(and(eq(members.id, memberId), isNull(members.emailVerifiedAt), isNull(members.closedAt)))
      .returning({ id: members.id });
    // Verified by another link meanwhile: nothing to do, but this link is used up and must not sign anyone in.
    if (!member) throw new Invalid({ form: "link_expired" });
    await recordEvent(tx, actor, "member.email_verified", { memberId });
    return { memberId };
  });
}
