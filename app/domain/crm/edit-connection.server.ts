import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { Invalid } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { crmConnections } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import { lockConnection } from "./lock-connection.server.ts";
import type { ConnectionInput } from "./schema.ts";
import { addressProblem } from "./webhook-address.ts";

/** Gives a webhook another name or address. Its secret stays. */
export async function editConnection(
  db: Db,
  { allowed }: { allowed: ReadonlySet<string> },
  actor: Actor,
  { id, name, url }: ConnectionInput & { id: string },
): Promise<void> {
  const problem = addressProblem(url, allowed);
  if (problem) throw new Invalid({ url: problem });
  await db.transaction(async (transaction) => {
    const tx = transaction as Db;
    const { kind } = await lockConnection(tx, actor, id);
    if (kind !== "webhook") throw new Invalid({ url: "invalid" });
    await tx
      .update(crmConnections)
      .set({ name, config: { url }, pausedUntil: null })
      .where(eq(crmConnections.id, id));
    await recordAudit(
      tx,
      actor,
      "connection.edited",
      { kind: "crm_connection", id },
      { name, host: new URL(url).host },
    );
  });
}
