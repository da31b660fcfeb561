import { eq } from "drizzle-orm";
import { queueMail } from "#app/domain/notifications/queue-mail.server.ts";
import { members } from "#db/schema/accounts.ts";
import type { Db } from "#db/types.ts";
import { mailVerification } from "./mail-verification.server.ts";

/** One "you have an account" mail per address and hour, however often somebody types it into the form. */
const hourOf = (now: Date) => now.toISOString().slice(0, 13);

/** The address has an account: its owner gets a mail, and if they never proved the address, the link for that. */
export async function writeToOwner(tx: Db, email: string, now: Date, next?: string): Promise<void> {
  const [owner] = await tx.select().from(members).where(eq(members.email, email));
  if (!owner) return;
  const { id, displayName, locale } = owner;
  if (!owner.emailVerifiedAt) return mailVerification(tx, { id, displayName, email, locale }, next);
  await queueMail(tx, {
    dedupeKey: `already-registered:${id}:${hourOf(now)}`,
    memberId: id,
    to: email,
    locale,
    template: "already-registered",
    values: { name: displayName },
  });
}
