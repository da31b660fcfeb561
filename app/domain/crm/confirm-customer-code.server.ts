import { and, desc, eq, isNull } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { Invalid } from "#app/domain/core/errors.ts";
import { contactLinks } from "#db/schema/crm.ts";
import { contactChallenges } from "#db/schema/identities.ts";
import type { Db } from "#db/types.ts";
import { isMatchable } from "./is-matchable.server.ts";
import { ONE_TIME_TRIES } from "./limits.ts";
import { matchMembers } from "./match-members.server.ts";
import { hashOneTimeCode, isSameHash } from "./one-time-code.server.ts";

type Input = { code: string; now: Date };

/**
 * The code from the mail: whoever can read it is the customer. They are linked, or, where that contradicts something, a
 * person is asked. A wrong code counts, also one for a customer code that nobody has.
 */
export async function confirmCustomerCode(
  db: Db,
  key: Buffer,
  actor: MemberActor,
  { code, now }: Input,
): Promise<"linked" | "in_review"> {
  const outcome = await db.transaction(async (transaction) => {
    const tx = transaction as Db;
    const [challenge] = await tx
      .select()
      .from(contactChallenges)
      .where(and(eq(contactChallenges.memberId, actor.id), isNull(contactChallenges.usedAt)))
      .orderBy(desc(contactChallenges.createdAt))
      .limit(1)
      .for("update");
    if (!challenge || challenge.expiresAt <= now) return "code_expired";
    if (challenge.tries >= ONE_TIME_TRIES) return "too_many_tries";
    // Taken back while the code was on its way; it can be given again, and the code tried again.
    if (!(await isMatchable(tx, actor.id))) return "consent_needed";
    const { id, contactId, tries } = challenge;
    const right = isSameHash(challenge.codeHash, hashOneTimeCode(key, id, code));
    if (!right || !contactId) {
      await tx
        .update(contactChallenges)
        .set({ tries: tries + 1 })
        .where(eq(contactChallenges.id, id));
      return tries + 1 >= ONE_TIME_TRIES ? "too_many_tries" : "wrong_code";
    }
    await tx.update(contactChallenges).set({ usedAt: now }).where(eq(contactChallenges.id, id));
    await matchMembers(tx, [actor.id]);
    const [link] = await tx
      .select({ id: contactLinks.id })
      .from(contactLinks)
      .where(
        and(
          eq(contactLinks.memberId, actor.id),
          eq(contactLinks.contactId, contactId),
          isNull(contactLinks.unlinkedAt),
        ),
      );
    return link ? ("linked" as const) : ("in_review" as const);
  });
  // Thrown outside, so that the try that was counted stays counted.
  if (outcome !== "linked" && outcome !== "in_review") throw new Invalid({ code: outcome });
  return outcome;
}
