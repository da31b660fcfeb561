import { randomBytes } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { newId } from "#db/ids.ts";
import { emailTokens } from "#db/schema/accounts.ts";
import type { Db } from "#db/types.ts";
import { hashToken } from "./hash-token.server.ts";

type Wanted = {
  memberId: string;
  kind: "verify_email" | "reset_password" | "change_email";
  lifeMs: number;
  newEmail?: string;
  now?: Date;
};

/**
 * Makes a one-time token, inside the transaction that mails it. A new reset or change link ends the earlier ones; of
 * several verification links any works, because people open the first mail that arrives.
 */
export async function issueEmailToken(
  tx: Db,
  { memberId, kind, lifeMs, newEmail, now = new Date() }: Wanted,
): Promise<{ id: string; token: string }> {
  if (kind !== "verify_email") {
    await tx
      .delete(emailTokens)
      .where(and(eq(emailTokens.memberId, memberId), eq(emailTokens.kind, kind), isNull(emailTokens.usedAt)));
  }
  const id = newId();
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(now.getTime() + lifeMs);
  await tx
    .insert(emailTokens)
    .values({ id, memberId, kind, tokenHash: hashToken(token), newEmail, expiresAt });
  return { id, token };
}
