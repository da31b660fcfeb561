import { and, eq } from "drizzle-orm";
import type { Storage } from "#app/domain/community/storage.ts";
import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import { contactImports } from "#db/schema/crm.ts";
import type { Db } from "#db/types.ts";
import { canManageCrm } from "./policy.ts";

/** Throws an uploaded file away before anything was read from it. */
export async function discardImport(db: Db, storage: Storage, actor: Actor, importId: string): Promise<void> {
  assertAllowed(canManageCrm(actor));
  const [row] = await db
    .delete(contactImports)
    .where(and(eq(contactImports.id, importId), eq(contactImports.state, "mapping")))
    .returning({ storageKey: contactImports.storageKey });
  if (!row) throw new Conflict("import_started");
  await storage.remove(row.storageKey);
}
