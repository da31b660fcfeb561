import { and, eq, isNull } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { members } from "#db/schema/accounts.ts";
import type { Db } from "#db/types.ts";
import { mailVerification } from "./mail-verification.server.ts";

/** Sends the verification link again, if this address still needs one. Answers the same for every address. */
export async function resendVerification(
  db: Db,
  _actor: Actor,
  { email, next }: { email: string; next?: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    const [member] = await tx
      .select({ id: members.id, displayName: members.displayName, locale: members.locale })
      .from(members)
      .where(and(eq(members.email, email), isNull(members.emailVerifiedAt)));
    if (member) await mailVerification(tx, { ...member, email }, next);
  });
}
