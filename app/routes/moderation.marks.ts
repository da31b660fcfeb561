import { queueMarks } from "#app/domain/moderation/queue-marks-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";

/** Who is on which of these items, for a queue that is being looked at. */
export const loader = defineLoader("moderator", async ({ actor, sql, url, now }) => {
  const numbers = (url.searchParams.get("numbers") ?? "")
    .split(",")
    .map(Number)
    .filter((number) => Number.isSafeInteger(number) && number > 0);
  return Response.json(await queueMarks(sql, actor, { numbers, now }), {
    headers: { "Cache-Control": "no-store" },
  });
});
