import { eq } from "drizzle-orm";
import { helpSettings } from "#db/schema/cases.ts";
import type { Db } from "#db/types.ts";

/** Hours and targets as they are for this transaction. */
export async function readHelpSettings(tx: Db): Promise<typeof helpSettings.$inferSelect> {
  const [row] = await tx.select().from(helpSettings).where(eq(helpSettings.id, 1));
  return row!;
}
