import { assertAttempt } from "#app/domain/accounts/assert-attempt.server.ts";
import { ownDataExport } from "#app/domain/privacy/own-data-export.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { streamDownload } from "#app/http/stream-download.server.ts";

export const loader = defineLoader("member", async ({ sql, actor, context, now }) => {
  await assertAttempt(sql, "own-data", context.ip, actor.id);
  return streamDownload(ownDataExport(sql, actor, now), { name: "my-data", kind: "json", now });
});
