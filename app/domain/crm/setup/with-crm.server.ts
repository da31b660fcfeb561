import { eq } from "drizzle-orm";
import { NotFound } from "#app/domain/core/errors.ts";
import { crmConnections } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import type { CrmFor } from "../deliver-to-crm.server.ts";
import { type Crm, CrmFailure } from "../port.ts";
import { keepExchanges } from "../pulls/keep-exchanges.server.ts";

type Row = typeof crmConnections.$inferSelect;

/** What did not work, of the connection as a whole. */
export type Failed = { kind: CrmFailure["kind"]; reason: string };

/**
 * Speaks with a connection's CRM on behalf of a page, outside of any transaction; what was asked and answered is
 * written down whatever came of it. A failure of the connection comes back as a value, for the page to show.
 */
export async function withCrm<T>(
  db: Db,
  crmFor: CrmFor,
  id: string,
  use: (crm: Crm, row: Row) => Promise<T>,
): Promise<{ value: T } | { failed: Failed }> {
  const [row] = await db.select().from(crmConnections).where(eq(crmConnections.id, id));
  if (!row) throw new NotFound("no_such_connection");
  let crm: Crm | undefined;
  try {
    crm = crmFor(row);
    return { value: await use(crm, row) };
  } catch (error) {
    if (!(error instanceof CrmFailure)) throw error;
    return { failed: { kind: error.kind, reason: error.message } };
  } finally {
    if (crm) await keepExchanges(db, id, crm);
  }
}
