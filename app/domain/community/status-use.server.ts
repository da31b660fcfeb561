import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";

/** Whether an idea is there, or ever was. */
export async function isStatusUsed(tx: Db, id: string): Promise<boolean> {
  const [row] = (await tx.execute(sql`
    select exists (select 1 from ideas where status_id = ${id})
      or exists (select 1 from idea_timeline where from_status_id = ${id} or to_status_id = ${id}) as used`)) as unknown as {
    used: boolean;
  }[];
  return row!.used;
}
