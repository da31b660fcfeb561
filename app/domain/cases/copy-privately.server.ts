import { randomBytes } from "node:crypto";
import type { Storage } from "#app/domain/community/storage.ts";
import { uploadsIn } from "./uploads-in.ts";

/**
 * Puts a copy of every file of a public text where only the participants of a case may read it. Answers the new key of
 * each; the public one is removed by the caller once the text is private. Files already gone have nothing to hide.
 */
export async function copyPrivately(storage: Storage, source: string): Promise<Map<string, string>> {
  const copies = new Map<string, string>();
  for (const key of uploadsIn(source)) {
    const bytes = await storage.get(key);
    if (!bytes) continue;
    const copy = `private/${randomBytes(16).toString("hex")}.${key.split(".").at(-1)}`;
    await storage.put(copy, bytes);
    copies.set(key, copy);
  }
  return copies;
}
