import { and, eq } from "drizzle-orm";
import { type Actor, actorId } from "#app/domain/core/actor.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { newId } from "#db/ids.ts";
import { crmPulls } from "#db/schema/crm-pulls.ts";
import type { Db } from "#db/types.ts";
import { CONNECTORS } from "../connectors.ts";
import { lockConnection } from "../lock-connection.server.ts";
import { enqueuePull } from "./enqueue-pull.server.ts";
import { PULL_OVERLAP_MINUTES } from "./pull-limits.ts";

type Input = {
  connectionId: string;
  /** Everything, not only what changed since the last reading. */
  full: boolean;
};

/** Starts reading contacts and accounts from a CRM; one reading at a time per connection. Returns its id. */
export async function startPull(db: Db, actor: Actor, { connectionId, full }: Input): Promise<string> {
  return db.transaction(async (transaction) => {
    const tx = transaction as Db;
    const connection = await lockConnection(tx, actor, connectionId);
    if (!CONNECTORS[connection.kind].hasRecords) throw new Conflict("pull_no_records");
    if (!connection.enabled || connection.removingAt) throw new Conflict("pull_connection_off");
    const [running] = await tx
      .select({ id: crmPulls.id })
      .from(crmPulls)
      .where(and(eq(crmPulls.connectionId, connectionId), eq(crmPulls.state, "running")));
    if (running) throw new Conflict("pull_running");
    const id = newId();
    const from = full ? null : connection.pulledUntil;
    const since = from && new Date(from.getTime() - PULL_OVERLAP_MINUTES * 60_000);
    await tx.insert(crmPulls).values({ id, connectionId, since, startedById: actorId(actor) });
    await enqueuePull(tx, { id, connectionId });
    if (actor.kind === "member")
      await recordAudit(
        tx,
        actor,
        "connection.read",
        { kind: "crm_connection", id: connectionId },
        { full: since === null },
      );
    return id;
  });
}
