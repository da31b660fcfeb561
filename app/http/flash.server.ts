import { z } from "zod";
import { FLASH_COOKIE, readCookie, writeCookie } from "./cookies.server.ts";

const flashSchema = z.object({
  tone: z.enum(["good", "bad"]),
  /** A key of the `toasts` namespace. */
  key: z.string().max(80),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  /** A form the person may post to take it back. */
  undo: z.string().startsWith("/").max(300).optional(),
  /** For how long that can be done; the message stays so long. */
  undoSeconds: z.number().int().positive().max(60).optional(),
});

/** A message for the next page: what was done, or why it was not. */
export type Flash = z.infer<typeof flashSchema>;

export const flashCookie = (flash: Flash) =>
  writeCookie(FLASH_COOKIE, JSON.stringify(flash), { maxAgeSeconds: 60 });
export const clearFlashCookie = () => writeCookie(FLASH_COOKIE, "", { maxAgeSeconds: 0 });

/** The waiting message, or null when there is none or it is not one of ours. */
export function readFlash(request: Request): Flash | null {
  const raw = readCookie(request.headers.get("cookie"), FLASH_COOKIE);
  if (!raw) return null;
  try {
    return flashSchema.parse(JSON.parse(raw));
  } catch {
    return null;
  }
}
