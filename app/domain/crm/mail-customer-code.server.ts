import { createHash } from "node:crypto";
import { and, eq, gt, isNull } from "drizzle-orm";
import { TooMany } from "#app/domain/core/errors.ts";
import { assertRate } from "#app/domain/core/rate-limit.server.ts";
import { queueMail } from "#app/domain/notifications/queue-mail.server.ts";
import { members } from "#db/schema/accounts.ts";
import { contacts } from "#db/schema/crm.ts";
import { contactChallenges } from "#db/schema/identities.ts";
import type { Db, Sql } from "#db/types.ts";
import { ONE_TIME_MINUTES } from "./limits.ts";
import { hashOneTimeCode, newOneTimeCode } from "./one-time-code.server.ts";

/** Codes that one mailbox gets in a day, whoever asks and whichever customers share it. */
const PER_ADDRESS = { limit: 10, windowSeconds: 86_400 };

type Input = { challengeId: string; customerCode: string };

/**
 * Mails the code of a challenge to whoever has this customer code. Says nothing when nobody has, when there is no address,
 * or when the mailbox has had enough. May run twice: the second time makes nothing.
 */
export async function mailCustomerCode(
  db: Db,
  sql: Sql,
  key: Buffer,
  { challengeId, customerCode }: Input,
): Promise<void> {
  await db.transaction(async (transaction) => {
    const tx = transaction as Db;
    const [challenge] = await tx
      .select({ memberId: contactChallenges.memberId })
      .from(contactChallenges)
      .where(
        and(
          eq(contactChallenges.id, challengeId),
          isNull(contactChallenges.contactId),
          isNull(contactChallenges.usedAt),
          gt(contactChallenges.expiresAt, new Date()),
        ),
      )
      .for("update");
    if (!challenge) return;
    const [contact] = await tx
      .select({ id: contacts.id, email: contacts.email, name: contacts.firstName })
      .from(contacts)
      .where(eq(contacts.externalId, customerCode));
    const [member] = await tx.select().from(members).where(eq(members.id, challenge.memberId));
    if (!contact?.email || !member || !(await mayGetAnother(sql, contact.email))) return;
    const code = newOneTimeCode();
    await tx
      .update(contactChallenges)
      .set({ contactId: contact.id, codeHash: hashOneTimeCode(key, challengeId, code) })
      .where(eq(contactChallenges.id, challengeId));
    await queueMail(tx, {
      dedupeKey: `customer-code:${challengeId}`,
      // It is the customer's mail; whether they are the member is what it is to find out.
      memberId: null,
      to: contact.email,
      locale: member.locale,
      template: "customer-code",
      values: {
        code: `${code.slice(0, 4)} ${code.slice(4)}`,
        member: member.displayName,
        minutes: ONE_TIME_MINUTES,
      },
    });
  });
}

async function mayGetAnother(sql: Sql, address: string): Promise<boolean> {
  const hash = createHash("sha256").update(address).digest("base64url").slice(0, 22);
  try {
    await assertRate(sql, `customer-code:to:${hash}`, PER_ADDRESS);
    return true;
  } catch (error) {
    if (error instanceof TooMany) return false;
    throw error;
  }
}
