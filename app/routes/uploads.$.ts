import { STORAGE_KEY } from "#app/domain/community/storage.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { useStorage } from "#app/runtime/storage.server.ts";

/** A year: what is under a key never changes. */
const MAX_AGE_SECONDS = 365 * 86_400;

/** Pictures people sent. Whatever a browser makes of the bytes, it may run nothing and reach nothing. */
export const loader = defineLoader("anyone", async ({ params }) => {
  const key = params["*"] ?? "";
  // The storage also keeps what is nobody's to read, such as contact files.
  const storage = useStorage();
  const bytes = STORAGE_KEY.test(key) ? await storage.get(key) : null;
  if (!bytes) throw new NotFound("no_such_page");
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": "image/webp",
      "Content-Length": String(bytes.byteLength),
      "Content-Disposition": "inline",
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Cache-Control": `public, max-age=${MAX_AGE_SECONDS}, immutable`,
    },
  });
});
