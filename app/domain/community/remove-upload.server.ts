import { eq } from "drizzle-orm";
import { uploads } from "#db/schema/community.ts";
import type { Db } from "#db/types.ts";
import type { Storage } from "./storage.ts";

/** Forgets a picture that nothing shows any more: an avatar or a logo that was replaced. The row first, then the file. */
export async function removeUpload(db: Db, storage: Storage, storageKey: string | null): Promise<void> {
  if (!storageKey) return;
  await db.delete(uploads).where(eq(uploads.storageKey, storageKey));
  await storage.remove(storageKey);
}
