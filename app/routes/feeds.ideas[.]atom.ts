import { GUEST } from "#app/domain/core/actor.ts";
import { filterQuery, readFilters } from "#app/domain/ideas/list-filters.ts";
import { selectIdeas } from "#app/domain/ideas/select-ideas.server.ts";
import { answerFeed } from "#app/http/answer-feed.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { translator } from "#app/i18n/index.ts";
import { ideaListMessages } from "#app/i18n/messages/idea-list.ts";
import { paths } from "#app/paths.ts";

/** Any public list of ideas as an Atom feed. Whoever asks gets what a guest sees: readers share and keep feeds. */
export const loader = defineLoader("anyone", async ({ sql, url, community, locale, now }) => {
  const filters = readFilters(url.searchParams, { signedIn: false });
  const rows = await selectIdeas(sql, GUEST, { filters, community, now });
  const query = filterQuery(filters);
  return answerFeed({
    rows,
    title: translator(ideaListMessages, locale)("feedTitle", { brand: community.name }),
    selfPath: paths.ideasFeed(query),
    pagePath: paths.ideas(query),
    idPathOf: ({ number }) => `/ideas/${number}`,
    pathOf: paths.idea,
    community,
    locale,
    now,
  });
});
