import { GUEST } from "#app/domain/core/actor.ts";
import { readThreadFilters, threadFilterQuery } from "#app/domain/forum/list-filters.ts";
import { selectThreads } from "#app/domain/forum/select-threads.server.ts";
import { answerFeed } from "#app/http/answer-feed.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { translator } from "#app/i18n/index.ts";
import { forumMessages } from "#app/i18n/messages/forum.ts";
import { paths } from "#app/paths.ts";

/** Any public list of threads as an Atom feed. Whoever asks gets what a guest sees: readers share and keep feeds. */
export const loader = defineLoader("anyone", async ({ sql, url, community, locale, now }) => {
  const filters = readThreadFilters(url.searchParams, { signedIn: false });
  const rows = await selectThreads(sql, GUEST, { filters, community });
  const query = threadFilterQuery(filters);
  return answerFeed({
    rows,
    title: translator(forumMessages, locale)(`feedTitle_${filters.kind}`, { brand: community.name }),
    selfPath: paths.forumFeed(query),
    pagePath: paths.forum(query),
    idPathOf: ({ number }) => `/forum/${number}`,
    pathOf: paths.thread,
    community,
    locale,
    now,
  });
});
