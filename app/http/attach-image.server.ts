import { storeUpload } from "#app/domain/community/store-upload.server.ts";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { Invalid } from "#app/domain/core/errors.ts";
import { paths } from "#app/paths.ts";
import { useStorage } from "#app/runtime/storage.server.ts";
import type { Db } from "#db/types.ts";

/**
 * For browsers without scripts, which send a picture along with the text: keeps it, and answers the text with the
 * picture at its end. An empty file field is one that nobody used. Refusals name the field `image`.
 */
export async function attachImage(
  db: Db,
  actor: MemberActor,
  text: string,
  file: File | undefined,
): Promise<string> {
  if (!file || file.size === 0) return text;
  try {
    const { storageKey, alt } = await storeUpload(db, useStorage(), actor, { file, kind: "attachment" });
    return `${text.trimEnd()}\n\n![${alt}](${paths.upload(storageKey)})`;
  } catch (error) {
    throw error instanceof Invalid ? new Invalid({ image: error.fields.file ?? "not_an_image" }) : error;
  }
}
