import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { crmConnections } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import { CONNECTORS } from "../connectors.ts";
import type { WebhookRules } from "../create-connection.server.ts";
import { lockConnection } from "../lock-connection.server.ts";
import { sealSecret } from "../sealed-secret.server.ts";
import { assertAddresses } from "./assert-addresses.ts";
import type { ConnectionInput } from "./connection-form.ts";
import { accessSettings } from "./connection-inputs.ts";
import { wakeConnection } from "./wake-connection.server.ts";

/**
 * New credentials, and where they are sent. The old ones are gone at once; where the vendor wants an admin to agree,
 * they have to agree again.
 */
export async function replaceCredentials(
  db: Db,
  { secretKey, allowed }: WebhookRules,
  actor: Actor,
  { id, config, credentials }: Omit<ConnectionInput, "name"> & { id: string },
): Promise<void> {
  await db.transaction(async (transaction) => {
    const tx = transaction as Db;
    const row = await lockConnection(tx, actor, id);
    const connector = CONNECTORS[row.kind];
    if (connector.credentials.length === 0) throw new Conflict("no_credentials");
    const access = accessSettings(connector);
    assertAddresses(access, config, allowed);
    const given = Object.fromEntries(access.map(({ name }) => [name, config[name]]));
    await tx
      .update(crmConnections)
      .set({
        config: { ...row.config, ...given },
        secretSealed: sealSecret(secretKey, JSON.stringify(credentials), id),
        credentialsChangedAt: new Date(),
        authorizedAt: null,
        checks: null,
        checkedAt: null,
      })
      .where(eq(crmConnections.id, id));
    await wakeConnection(tx, id);
    await recordAudit(tx, actor, "connection.credentials_replaced", { kind: "crm_connection", id });
  });
}
