import { z } from "zod";
import { similarViews } from "#app/components/ideas/compose/similar-views.ts";
import { TEXT_LANGUAGES, TITLE_MAX } from "#app/domain/ideas/limits.ts";
import { parseValues } from "#app/http/forms.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { similarIdeas } from "#search/similar-ideas.server.ts";

const query = z.object({
  title: z.string("required").max(TITLE_MAX, "too_long"),
  language: z.enum(TEXT_LANGUAGES).catch("en"),
});

/** Ideas like the title being typed, for the form. */
export const loader = defineLoader("anyone", async ({ actor, sql, url, community, locale }) => {
  const wanted = parseValues(Object.fromEntries(url.searchParams), query);
  const found = await similarIdeas(sql, actor, { ...wanted, limit: 5 });
  return Response.json(similarViews(found, community.statuses, locale));
});
