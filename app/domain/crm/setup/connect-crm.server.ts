import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict, Invalid } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import type { ConnectionKind } from "#db/schema/crm-sync.ts";
import { crmConnections } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import { CONNECTORS } from "../connectors.ts";
import type { WebhookRules } from "../create-connection.server.ts";
import { canManageCrm } from "../policy.ts";
import { sealSecret } from "../sealed-secret.server.ts";
import { assertAddresses } from "./assert-addresses.ts";
import type { ConnectionInput } from "./connection-form.ts";

/**
 * Adds a CRM with records of its own. It is not live: nothing is written before it has been tested, mapped and tried.
 * The id comes from the form, so that sending it twice makes one.
 */
export async function connectCrm(
  db: Db,
  { secretKey, allowed }: WebhookRules,
  actor: Actor,
  { id, kind, name, config, credentials }: ConnectionInput & { id: string; kind: ConnectionKind },
): Promise<void> {
  assertAllowed(canManageCrm(actor));
  const connector = CONNECTORS[kind];
  if (!connector.hasRecords) throw new Invalid({ kind: "choose_one" });
  assertAddresses(connector.settings, config, allowed);
  await db.transaction(async (transaction) => {
    const tx = transaction as Db;
    const [made] = await tx
      .insert(crmConnections)
      .values({
        id,
        kind,
        name,
        config,
        secretSealed: sealSecret(secretKey, JSON.stringify(credentials), id),
        credentialsChangedAt: new Date(),
      })
      .onConflictDoNothing()
      .returning({ id: crmConnections.id });
    if (!made) throw new Conflict("connection_exists");
    await recordAudit(tx, actor, "connection.created", { kind: "crm_connection", id }, { name, crm: kind });
  });
}
