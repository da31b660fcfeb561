import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { crmConnections } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import { ROTATION_HOURS } from "./limits.ts";
import { lockConnection } from "./lock-connection.server.ts";
import { newSecret, sealSecret } from "./sealed-secret.server.ts";

/**
 * Gives a webhook a new secret and returns it, this once. The old one signs along for a day, so that the receiver can
 * change over without losing a message.
 */
export async function rotateSecret(
  db: Db,
  { secretKey }: { secretKey: Buffer },
  actor: Actor,
  { id, now }: { id: string; now: Date },
): Promise<string> {
  const secret = newSecret();
  await db.transaction(async (transaction) => {
    const tx = transaction as Db;
    const row = await lockConnection(tx, actor, id);
    if (row.kind !== "webhook") throw new Conflict("no_secret");
    // A third one would make the first stop at once, and with it a receiver that has not changed over yet.
    if (row.previousUntil && row.previousUntil > now) throw new Conflict("rotation_under_way");
    await tx
      .update(crmConnections)
      .set({
        secretSealed: sealSecret(secretKey, secret, id),
        previousSecretSealed: row.secretSealed,
        previousUntil: new Date(now.getTime() + ROTATION_HOURS * 3_600_000),
      })
      .where(eq(crmConnections.id, id));
    await recordAudit(tx, actor, "connection.secret_rotated", { kind: "crm_connection", id });
  });
  return secret;
}
