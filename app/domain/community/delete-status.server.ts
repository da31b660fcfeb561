import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict, NotFound } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { statuses } from "#db/schema/community.ts";
import type { Db } from "#db/types.ts";
import { canManageCommunity } from "./policy.ts";
import { isStatusUsed } from "./status-use.server.ts";

/** Only one that no idea was ever in; others are retired, so that every road can still be read. */
export async function deleteStatus(db: Db, actor: Actor, { id }: { id: string }): Promise<void> {
  await db.transaction(async (tx) => {
    assertAllowed(canManageCommunity(actor));
    const [row] = await tx.select().from(statuses).where(eq(statuses.id, id)).for("update");
    if (!row) throw new NotFound("no_such_page");
    if (row.initial || (await isStatusUsed(tx, id))) throw new Conflict("status_in_use");
    await tx.delete(statuses).where(eq(statuses.id, id));
    await recordAudit(tx, actor, "status.deleted", { kind: "status", id }, { name: row.name });
  });
}
