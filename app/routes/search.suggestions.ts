import { suggestionsQuery } from "#app/domain/search/schema.ts";
import { suggest } from "#app/domain/search/suggest.server.ts";
import { parseValues } from "#app/http/forms.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { useSearch } from "#app/runtime/search.server.ts";

/** What completes a search that is being typed, best first: for the search box and the palette. */
export const loader = defineLoader("anyone", async ({ sql, actor, locale, url }) => {
  const wanted = parseValues(Object.fromEntries(url.searchParams), suggestionsQuery);
  return Response.json(await suggest(sql, useSearch(), actor, { ...wanted, locale, asYouType: true }));
});
