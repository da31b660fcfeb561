import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";
import { mayBeMatched } from "./consenting-members.server.ts";

/** Whether the member consents at this moment; if so, they stay who they are until the transaction ends. */
export async function isMatchable(tx: Db, memberId: string): Promise<boolean> {
  const [member] = (await tx.execute(sql`
    select 1 from members m where m.id = ${memberId} and ${mayBeMatched} for share of m`)) as unknown as [
    unknown?,
  ];
  return member !== undefined;
}
