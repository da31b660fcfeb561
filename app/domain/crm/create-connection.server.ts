import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict, Invalid } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { crmConnections } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import { canManageCrm } from "./policy.ts";
import { enqueueConnectionRefresh } from "./refresh-connection.server.ts";
import type { ConnectionInput } from "./schema.ts";
import { newSecret, sealSecret } from "./sealed-secret.server.ts";
import { addressProblem } from "./webhook-address.ts";

/** What the secrets are sealed with, and which hosts may be private. */
export type WebhookRules = { secretKey: Buffer; allowed: ReadonlySet<string> };

/**
 * Adds a webhook and tells it everything the contacts' records should hold. Returns the secret, which is shown now and
 * never again. The id comes from the form, so that sending it twice makes one.
 */
export async function createConnection(
  db: Db,
  { secretKey, allowed }: WebhookRules,
  actor: Actor,
  { id, name, url }: ConnectionInput & { id: string },
): Promise<string> {
  assertAllowed(canManageCrm(actor));
  const problem = addressProblem(url, allowed);
  if (problem) throw new Invalid({ url: problem });
  const secret = newSecret();
  await db.transaction(async (transaction) => {
    const tx = transaction as Db;
    const [made] = await tx
      .insert(crmConnections)
      .values({
        id,
        kind: "webhook",
        name,
        config: { url },
        secretSealed: sealSecret(secretKey, secret, id),
        liveAt: new Date(),
      })
      .onConflictDoNothing()
      .returning({ id: crmConnections.id });
    if (!made) throw new Conflict("connection_exists");
    await enqueueConnectionRefresh(tx, id);
    await recordAudit(
      tx,
      actor,
      "connection.created",
      { kind: "crm_connection", id },
      { name, host: new URL(url).host },
    );
  });
  return secret;
}
