import { GUEST } from "#app/domain/core/actor.ts";
import { atomFeed } from "#app/domain/core/atom-feed.ts";
import { readThreadFilters, threadFilterQuery } from "#app/domain/forum/list-filters.ts";
import { selectThreads } from "#app/domain/forum/select-threads.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { translator } from "#app/i18n/index.ts";
import { forumMessages } from "#app/i18n/messages/forum.ts";
import { paths } from "#app/paths.ts";
import { baseUrl } from "#app/runtime/base-url.server.ts";

/** Any public list of threads as an Atom feed. Whoever asks gets what a guest sees: readers share and keep feeds. */
export const loader = defineLoader("anyone", async ({ sql, url, community, locale, now }) => {
  const filters = readThreadFilters(url.searchParams, { signedIn: false });
  const rows = await selectThreads(sql, GUEST, { filters, community });
  const query = threadFilterQuery(filters);
  const absolute = (path: string) => baseUrl() + path;
  const categories = new Map(community.categories.map((one) => [one.id, one.name[locale]]));
  const body = atomFeed({
    id: absolute(paths.forumFeed(query)),
    selfUrl: absolute(paths.forumFeed(query)),
    pageUrl: absolute(paths.forum(query)),
    title: translator(forumMessages, locale)(`feedTitle_${filters.kind}`, { brand: community.name }),
    language: locale,
    now,
    entries: rows.map((row) => ({
      // Without the title's words, which may change: a reader would take the thread for a new one.
      id: absolute(`/forum/${row.number}`),
      url: absolute(paths.thread(row)),
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
