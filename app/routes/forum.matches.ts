import { matchSchema } from "#app/domain/forum/ask-schema.ts";
import { findMatches } from "#app/domain/forum/match-queries.server.ts";
import { parseValues } from "#app/http/forms.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { useSearch } from "#app/runtime/search.server.ts";

/** Articles, questions and ideas for a question being typed. */
export const loader = defineLoader("anyone", async ({ actor, sql, url, locale }) => {
  const text = parseValues(Object.fromEntries(url.searchParams), matchSchema);
  return Response.json(await findMatches(sql, useSearch(), actor, { ...text, locale, asYouType: true }));
});
