import { createHash, randomBytes } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { enqueueJob } from "#app/domain/core/enqueue-job.server.ts";
import { Invalid } from "#app/domain/core/errors.ts";
import { assertRate } from "#app/domain/core/rate-limit.server.ts";
import { newId } from "#db/ids.ts";
import { contactChallenges } from "#db/schema/identities.ts";
import type { Db, Sql } from "#db/types.ts";
import { isMatchable } from "./is-matchable.server.ts";
import { ONE_TIME_MINUTES } from "./limits.ts";

/** Mails to one customer, however many members claim to be them. */
const PER_CODE = { limit: 5, windowSeconds: 86_400 };

const fingerprint = (text: string) => createHash("sha256").update(text).digest("base64url").slice(0, 22);

/**
 * A member says they are the customer with this code: a one-time code goes to the address on that customer's file. The
 * work here is the same for a code that nobody has, so that neither the answer nor its time tells: who it is, whether
 * anything is mailed, is found out by a job.
 */
export async function requestCustomerCode(
  db: Db,
  sql: Sql,
  actor: MemberActor,
  { customerCode, now }: { customerCode: string; now: Date },
): Promise<void> {
  await assertRate(sql, `customer-code:code:${fingerprint(customerCode)}`, PER_CODE, now);
  await db.transaction(async (transaction) => {
    const tx = transaction as Db;
    if (!(await isMatchable(tx, actor.id))) throw new Invalid({ consent: "consent_needed" });
    // The newest mail is the one that counts.
    await tx
      .delete(contactChallenges)
      .where(and(eq(contactChallenges.memberId, actor.id), isNull(contactChallenges.usedAt)));
    const id = newId();
    await tx.insert(contactChallenges).values({
      id,
      memberId: actor.id,
      // Nothing that can be typed has this hash; the job puts the one of the mailed code in its place.
      codeHash: randomBytes(32).toString("base64url"),
      createdAt: now,
      expiresAt: new Date(now.getTime() + ONE_TIME_MINUTES * 60_000),
    });
    await enqueueJob(tx, "mail-customer-code", { challengeId: id, customerCode }, { maxAttempts: 5 });
  });
}
