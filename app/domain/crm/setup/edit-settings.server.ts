import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { Invalid } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { crmConnections } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import { CONNECTORS } from "../connectors.ts";
import { lockConnection } from "../lock-connection.server.ts";
import { enqueueConnectionRefresh } from "../refresh-connection.server.ts";
import { configInput, otherSettings } from "./connection-inputs.ts";
import type { SettingsInput } from "./settings-schema.ts";
import { wakeConnection } from "./wake-connection.server.ts";

/** A connection's name, what it writes and reads, and how much it may use of the CRM's limit. */
export async function editSettings(
  db: Db,
  actor: Actor,
  { id, name, config, allowCreate, budgetShare, pullEvery }: SettingsInput & { id: string },
): Promise<void> {
  await db.transaction(async (transaction) => {
    const tx = transaction as Db;
    const row = await lockConnection(tx, actor, id);
    const given = Object.fromEntries(
      otherSettings(CONNECTORS[row.kind]).map((field) => [field.name, config[field.name]]),
    );
    // Records over there are told by it: with another one, every contact would be made a second time.
    if (row.liveAt && "externalIdField" in given && given.externalIdField !== row.config.externalIdField) {
      throw new Invalid({ [configInput("externalIdField")]: "fixed_when_live" });
    }
    const after = { name, config: { ...row.config, ...given }, allowCreate, budgetShare, pullEvery };
    await tx.update(crmConnections).set(after).where(eq(crmConnections.id, id));
    if (budgetShare > row.budgetShare) await wakeConnection(tx, id);
    if (row.liveAt && allowCreate && !row.allowCreate) await enqueueConnectionRefresh(tx, id);
    const changed = (["name", "allowCreate", "budgetShare", "pullEvery"] as const).filter(
      (key) => row[key] !== after[key],
    );
    const fields = Object.keys(given).filter((key) => row.config[key] !== given[key]);
    await recordAudit(
      tx,
      actor,
      "connection.edited",
      { kind: "crm_connection", id },
      Object.fromEntries([
        ...changed.map((key) => [key, after[key]] as const),
        ...fields.map((key) => [key, given[key] ?? ""] as const),
      ]),
    );
  });
}
