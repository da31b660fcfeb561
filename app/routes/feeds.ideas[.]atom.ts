import { GUEST } from "#app/domain/core/actor.ts";
import { atomFeed } from "#app/domain/core/atom-feed.ts";
import { filterQuery, readFilters } from "#app/domain/ideas/list-filters.ts";
import { selectIdeas } from "#app/domain/ideas/select-ideas.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { translator } from "#app/i18n/index.ts";
import { ideasMessages } from "#app/i18n/messages/ideas.ts";
import { paths } from "#app/paths.ts";
import { baseUrl } from "#app/runtime/base-url.server.ts";

/** Any public list of ideas as an Atom feed. Whoever asks gets what a guest sees: readers share and keep feeds. */
export const loader = defineLoader("anyone", async ({ sql, url, community, locale, now }) => {
  const filters = readFilters(url.searchParams, { signedIn: false });
  const rows = await selectIdeas(sql, GUEST, { filters, community, now });
  const query = filterQuery(filters);
  const absolute = (path: string) => baseUrl() + path;
  const categories = new Map(community.categories.map((one) => [one.id, one.name[locale]]));
  const body = atomFeed({
    id: absolute(paths.ideasFeed(query)),
    selfUrl: absolute(paths.ideasFeed(query)),
    pageUrl: absolute(paths.ideas(query)),
    title: translator(ideasMessages, locale)("feedTitle", { brand: community.name }),
    language: locale,
    now,
    entries: rows.map((row) => ({
      // Without the title's words, which may change: a reader would take the idea for a new one.
      id: absolute(`/ideas/${row.number}`),
      url: absolute(paths.idea(row)),
      title: row.title,
      text: row.excerpt,
      author: row.author,
      category: categories.get(row.categoryId) ?? "",
      postedAt: row.createdAt,
      changedAt: row.changedAt,
    })),
  });
  return new Response(body, {
    headers: {
      "Content-Type": "application/atom+xml; charset=utf-8",
      "Cache-Control": "public, max-age=60",
      Vary: "Cookie, Accept-Language",
    },
  });
});
