import { randomBytes } from "node:crypto";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { Invalid } from "#app/domain/core/errors.ts";
import { newId } from "#db/ids.ts";
import { uploads } from "#db/schema/community.ts";
import type { Db } from "#db/types.ts";
import { FILE_MAX_BYTES, isKnownFile } from "./file-kinds.ts";
import type { Storage } from "./storage.ts";
import { storeUpload } from "./store-upload.server.ts";

type StoreAttachment = {
  file: File;
  /** Of a private conversation: only who takes part in the case may have it. */
  caseId?: string;
};
export type Attachment = { storageKey: string; label: string; isImage: boolean };

/** Characters of a name that a database, a header and a screen can all take. */
const NAME_LENGTH = 120;

/** Browsers do not always say what a file is. */
const PICTURE = /\.(?:png|jpe?g|webp|gif|avif)$/i;

const tidy = (name: string) =>
  name
    .replace(/[\p{Cc}\p{Cf}/\\]+/gu, " ")
    .trim()
    .slice(-NAME_LENGTH) || "file";

/**
 * Keeps what somebody attaches to a text: a picture to be shown, or another file of a known kind, only ever downloaded.
 */
export async function storeAttachment(
  db: Db,
  storage: Storage,
  actor: MemberActor,
  { file, caseId }: StoreAttachment,
): Promise<Attachment> {
  if (file.type.startsWith("image/") || PICTURE.test(file.name)) {
    const stored = await storeUpload(db, storage, actor, { file, kind: "attachment", caseId });
    return { storageKey: stored.storageKey, label: stored.alt, isImage: true };
  }
  if (file.size === 0) throw new Invalid({ file: "required" });
  if (file.size > FILE_MAX_BYTES) throw new Invalid({ file: "attachment_too_large" });
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!isKnownFile(file.name, bytes)) throw new Invalid({ file: "not_a_known_file" });
  const storageKey = `${caseId ? "private" : "files"}/${randomBytes(16).toString("hex")}.bin`;
  const name = tidy(file.name);
  await storage.put(storageKey, bytes);
  await db.insert(uploads).values({
    id: newId(),
    ownerId: actor.id,
    kind: "file",
    name,
    caseId: caseId ?? null,
    storageKey,
    mime: "application/octet-stream",
    bytes: bytes.byteLength,
    width: 0,
    height: 0,
  });
  return { storageKey, label: name, isImage: false };
}
