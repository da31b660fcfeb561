import { z } from "zod";
import { participantCaseId } from "#app/domain/cases/case-files-queries.server.ts";
import { attachmentMarkdown } from "#app/domain/community/attachment-markdown.ts";
import { storeAttachment } from "#app/domain/community/store-attachment.server.ts";
import { assertLimits } from "#app/domain/screening/assert-limits.server.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { refNumber } from "#app/http/params.ts";
import { paths } from "#app/paths.ts";
import { useStorage } from "#app/runtime/storage.server.ts";

const schema = z.object({ file: z.instanceof(File, { error: "required" }) });

/** A file for the conversation of a case: only who takes part in it may ever load it. */
export const action = defineCommand("member", async ({ actor, params, db, sql, request }) => {
  const number = refNumber(params.number);
  const caseId = await participantCaseId(sql, actor, number);
  await assertLimits(sql, actor, "upload");
  const { file } = await parseForm(request, schema);
  const stored = await storeAttachment(db, useStorage(), actor, { file, caseId });
  return { to: paths.case(number), json: { markdown: attachmentMarkdown(stored) } };
});
