import { z } from "zod";
import { TEXT_LANGUAGES, TITLE_MAX } from "#app/domain/ideas/limits.ts";
import { findSimilar } from "#app/domain/ideas/similar-queries.server.ts";
import { parseValues } from "#app/http/forms.ts";
import { defineLoader } from "#app/http/handler.server.ts";

const query = z.object({
  title: z.string("required").max(TITLE_MAX, "too_long"),
  language: z.enum(TEXT_LANGUAGES).catch("en"),
});

/** Ideas like the title being typed, for the form. */
export const loader = defineLoader("anyone", async ({ actor, sql, url, community, locale }) => {
  const wanted = parseValues(Object.fromEntries(url.searchParams), query);
  return Response.json(await findSimilar(sql, actor, { ...wanted, statuses: community.statuses, locale }));
});
