import { suggestPeople } from "#app/domain/ideas/submission-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";

/** Names that complete an "@", for the editor. */
export const loader = defineLoader("member", async ({ sql, url }) =>
  Response.json(await suggestPeople(sql, url.searchParams.get("q") ?? "")),
);
