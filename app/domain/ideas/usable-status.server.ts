import { eq } from "drizzle-orm";
import { Invalid } from "#app/domain/core/errors.ts";
import { statuses } from "#db/schema/community.ts";
import type { Db } from "#db/types.ts";

/** A status that ideas may be moved to; refuses unknown and retired ones. */
export async function usableStatus(tx: Db, id: string): Promise<typeof statuses.$inferSelect> {
  const [status] = await tx.select().from(statuses).where(eq(statuses.id, id)).for("key share");
  if (!status || status.retiredAt) throw new Invalid({ to: "no_such_status" });
  return status;
}
