import { deskMarks } from "#app/domain/forum/desk-claim-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";

/** Who is on which of these questions, for a desk that is being looked at. */
export const loader = defineLoader("member", async ({ actor, sql, url, now }) => {
  const numbers = (url.searchParams.get("numbers") ?? "")
    .split(",")
    .map(Number)
    .filter((number) => Number.isSafeInteger(number) && number > 0);
  return Response.json(await deskMarks(sql, actor, { numbers, now }), {
    headers: { "Cache-Control": "no-store" },
  });
});
