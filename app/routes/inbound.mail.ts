import { MAIL_MAX_BYTES } from "#app/domain/cases/limits.ts";
import { receiveMail } from "#app/domain/cases/receive-mail.server.ts";
import { attachmentMarkdown } from "#app/domain/community/attachment-markdown.ts";
import { storeAttachment } from "#app/domain/community/store-attachment.server.ts";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { carriesSecret } from "#app/http/bearer.server.ts";
import { defineAction } from "#app/http/handler.server.ts";
import { inboundMail } from "#app/runtime/inbound-mail.server.ts";
import { logger } from "#app/runtime/logger.server.ts";
import { useStorage } from "#app/runtime/storage.server.ts";

const answer = (status: number, outcome: string) => Response.json({ outcome }, { status });

/**
 * One raw mail from the mail server that receives for us. Answers 200 for everything that is settled, also for what is
 * left out, so that it is never sent twice; the same mail again changes nothing.
 */
export const action = defineAction("anyone", async ({ request, db, now }) => {
  const storage = useStorage();
  const keepFile = async (owner: MemberActor, file: File, caseId: string) =>
    attachmentMarkdown(await storeAttachment(db, storage, owner, { file, caseId }));
  const inbound = inboundMail();
  if (!inbound) throw new NotFound("no_such_page");
  if (!carriesSecret(request, inbound.secret)) return answer(401, "wrong_secret");
  if (Number(request.headers.get("content-length") ?? 0) > MAIL_MAX_BYTES) return answer(413, "too_large");
  const raw = new Uint8Array(await request.arrayBuffer());
  if (raw.byteLength > MAIL_MAX_BYTES) return answer(413, "too_large");
  const outcome = await receiveMail(db, { inbound, keepFile }, { raw, now });
  logger.info({ outcome }, "mail came in");
  return answer(200, outcome);
});
