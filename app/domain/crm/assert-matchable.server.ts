import { sql } from "drizzle-orm";
import { Conflict } from "#app/domain/core/errors.ts";
import type { Db } from "#db/types.ts";
import { mayBeMatched } from "./consenting-members.server.ts";

/** Throws unless the member consents at this moment, and keeps it so until the transaction ends. */
export async function assertMatchable(tx: Db, memberId: string): Promise<void> {
  const [member] = (await tx.execute(sql`
    select 1 from members m where m.id = ${memberId} and ${mayBeMatched} for share of m`)) as unknown as [
    unknown?,
  ];
  if (!member) throw new Conflict("consent_missing");
}
