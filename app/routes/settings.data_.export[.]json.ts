import { ownDataExport } from "#app/domain/privacy/own-data-export.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { streamText } from "#app/http/stream-text.server.ts";

export const loader = defineLoader("member", async ({ sql, actor, now }) =>
  streamText(ownDataExport(sql, actor, now), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="my-data-${now.toISOString().slice(0, 10)}.json"`,
      "Cache-Control": "no-store",
    },
  }),
);
