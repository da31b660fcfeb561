import { and, eq, gt, isNull } from "drizzle-orm";
import { Invalid } from "#app/domain/core/errors.ts";
import { emailTokens } from "#db/schema/accounts.ts";
import type { Db } from "#db/types.ts";
import { hashToken } from "./hash-token.server.ts";

type Kind = (typeof emailTokens.$inferSelect)["kind"];

/** Uses a token up: of two requests with the same one, exactly one gets here. Throws `Invalid` for any other. */
export async function useEmailToken(
  tx: Db,
  kind: Kind,
  token: string,
  now = new Date(),
): Promise<{ memberId: string; newEmail: string | null }> {
  const [used] = await tx
    .update(emailTokens)
    .set({ usedAt: now })
    .where(
      and(
        eq(emailTokens.tokenHash, hashToken(token)),
        eq(emailTokens.kind, kind),
        isNull(emailTokens.usedAt),
        gt(emailTokens.expiresAt, now),
      ),
    )
    .returning({ memberId: emailTokens.memberId, newEmail: emailTokens.newEmail });
  if (!used) throw new Invalid({ form: "link_expired" });
  return used;
}
