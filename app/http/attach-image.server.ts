import { attachmentMarkdown } from "#app/domain/community/attachment-markdown.ts";
import { storeAttachment } from "#app/domain/community/store-attachment.server.ts";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { Invalid } from "#app/domain/core/errors.ts";
import { useStorage } from "#app/runtime/storage.server.ts";
import type { Db } from "#db/types.ts";

/**
 * For browsers without scripts, which send a picture or a file along with the text: keeps it, and answers the text with
 * it at the end. An empty file field is one that nobody used. Refusals name the field `image`.
 */
export async function attachImage(
  db: Db,
  actor: MemberActor,
  text: string,
  file: File | null | undefined,
  caseId?: string,
): Promise<string> {
  if (!file || file.size === 0) return text;
  try {
    const stored = await storeAttachment(db, useStorage(), actor, { file, ...(caseId && { caseId }) });
    return `${text.trimEnd()}\n\n${attachmentMarkdown(stored)}`;
  } catch (error) {
    throw error instanceof Invalid ? new Invalid({ image: error.fields.file ?? "not_an_image" }) : error;
  }
}
