import { eq } from "drizzle-orm";
import { screeningSettings } from "#db/schema/screening.ts";
import type { Db } from "#db/types.ts";

/** Where this community is, so that a link to itself is no advertising. */
export async function rememberOwnHost(db: Db, address: string): Promise<void> {
  const { hostname: ownHost } = new URL(address);
  await db.update(screeningSettings).set({ ownHost }).where(eq(screeningSettings.id, 1));
}
