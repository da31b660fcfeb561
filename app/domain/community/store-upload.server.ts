import { randomBytes } from "node:crypto";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { Invalid } from "#app/domain/core/errors.ts";
import { newId } from "#db/ids.ts";
import { uploads } from "#db/schema/community.ts";
import type { Db } from "#db/types.ts";
import { encodeImage } from "./encode-image.server.ts";
import type { Storage } from "./storage.ts";
import { UPLOAD_MAX_BYTES, type UploadKind } from "./upload-kinds.ts";

type StoreUpload = {
  file: File;
  kind: UploadKind;
  /** Of a private conversation: only who takes part in the case may see it. */
  caseId?: string | undefined;
};
export type StoredUpload = { storageKey: string; alt: string; width: number; height: number };

/** "IMG_2041 (1).jpeg" -> "IMG 2041 1": a start for a description, without what would break Markdown. */
const altOf = (name: string) =>
  name
    .replace(/\.[^.]*$/, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim()
    .slice(0, 80);

/** Checks, re-encodes and keeps a picture. The row comes last: a file without a row is only a wasted file. */
export async function storeUpload(
  db: Db,
  storage: Storage,
  actor: MemberActor,
  { file, kind, caseId }: StoreUpload,
): Promise<StoredUpload> {
  if (file.size === 0) throw new Invalid({ file: "required" });
  if (file.size > UPLOAD_MAX_BYTES) throw new Invalid({ file: "file_too_large" });
  const { bytes, width, height } = await encodeImage(new Uint8Array(await file.arrayBuffer()), kind);
  const name = randomBytes(16).toString("hex");
  const storageKey = `${caseId ? "private" : name.slice(0, 2)}/${name}.webp`;
  await storage.put(storageKey, bytes);
  await db.insert(uploads).values({
    id: newId(),
    ownerId: actor.id,
    kind,
    caseId: caseId ?? null,
    storageKey,
    mime: "image/webp",
    bytes: bytes.byteLength,
    width,
    height,
  });
  return { storageKey, alt: altOf(file.name), width, height };
}
