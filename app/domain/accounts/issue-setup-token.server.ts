import { randomBytes } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { members } from "#db/schema/accounts.ts";
import { settings } from "#db/schema/community.ts";
import type { Db } from "#db/types.ts";
import { hashToken } from "./hash-token.server.ts";

/**
 * While there is no admin: a new one-time token for the first-run page, which ends the one before. Null once there is an
 * admin; any token left is then taken away.
 */
export async function issueSetupToken(db: Db): Promise<string | null> {
  return db.transaction(async (tx) => {
    await tx.select({ id: settings.id }).from(settings).for("update");
    const [admin] = await tx
      .select({ id: members.id })
      .from(members)
      .where(and(eq(members.role, "admin"), isNull(members.closedAt)))
      .limit(1);
    const token = admin ? null : randomBytes(24).toString("base64url");
    await tx.update(settings).set({ setupTokenHash: token && hashToken(token) });
    return token;
  });
}
