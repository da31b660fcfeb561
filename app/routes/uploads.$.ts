import { takesPartInCase } from "#app/domain/cases/case-files-queries.server.ts";
import { FILE_KEY, PRIVATE_KEY, STORAGE_KEY } from "#app/domain/community/storage.ts";
import { findUpload } from "#app/domain/community/upload-queries.server.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { useStorage } from "#app/runtime/storage.server.ts";

/** A year: what is under a key never changes. */
const MAX_AGE_SECONDS = 365 * 86_400;

/** `filename*` of RFC 6266: any letters, whatever the browser. */
const asDownload = (name: string) =>
  `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`)}`;

/**
 * What people sent: pictures to be shown, other files to be downloaded. Whatever a browser makes of the bytes, they may
 * run nothing and reach nothing. What belongs to a private conversation is only for who takes part in it.
 */
export const loader = defineLoader("anyone", async ({ actor, sql, params }) => {
  const key = params["*"] ?? "";
  const isPrivate = PRIVATE_KEY.test(key);
  // The storage also keeps what is nobody's to read, such as contact files.
  if (!isPrivate && !STORAGE_KEY.test(key) && !FILE_KEY.test(key)) throw new NotFound("no_such_page");
  const isImage = key.endsWith(".webp");
  const upload = isPrivate || !isImage ? await findUpload(sql, key) : null;
  if (isPrivate && !(upload?.caseId && (await takesPartInCase(sql, actor, upload.caseId))))
    throw new NotFound("no_such_page");
  const bytes = await useStorage().get(key);
  if (!bytes) throw new NotFound("no_such_page");
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": isImage ? "image/webp" : "application/octet-stream",
      "Content-Length": String(bytes.byteLength),
      "Content-Disposition": isImage ? "inline" : asDownload(upload?.name || "file"),
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Cache-Control": isPrivate ? "private, no-store" : `public, max-age=${MAX_AGE_SECONDS}, immutable`,
    },
  });
});
