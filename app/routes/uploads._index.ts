import { z } from "zod";
import { attachmentMarkdown } from "#app/domain/community/attachment-markdown.ts";
import { storeAttachment } from "#app/domain/community/store-attachment.server.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { canSubmitIdea } from "#app/domain/ideas/policy.ts";
import { assertLimits } from "#app/domain/screening/assert-limits.server.ts";
import { backTo, defineCommand } from "#app/http/command.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { paths } from "#app/paths.ts";
import { useStorage } from "#app/runtime/storage.server.ts";

const schema = z.object({ file: z.instanceof(File, { error: "required" }) });

export const action = defineCommand("member", async ({ actor, db, sql, request }) => {
  assertAllowed(canSubmitIdea(actor));
  await assertLimits(sql, actor, "upload");
  const { file } = await parseForm(request, schema);
  const stored = await storeAttachment(db, useStorage(), actor, { file });
  return { to: backTo(request, paths.newIdea()), json: { markdown: attachmentMarkdown(stored) } };
});
