import { atomFeed, type FeedEntry } from "#app/domain/core/atom-feed.ts";
import type { Locale } from "#app/i18n/index.ts";
import { baseUrl } from "#app/runtime/base-url.server.ts";
import type { Community } from "#app/runtime/community.server.ts";

type Row = {
  number: number;
  title: string;
  excerpt: string;
  author: string;
  categoryId: string;
  createdAt: Date;
  changedAt: Date;
};

type AnswerFeed<R extends Row> = {
  rows: readonly R[];
  title: string;
  selfPath: string;
  pagePath: string;
  /** Of an entry without the title's words, which may change: a reader would take it for a new one. */
  idPathOf: (row: R) => string;
  pathOf: (row: R) => string;
  community: Community;
  locale: Locale;
  now: Date;
};

/** A public list as an Atom feed. */
export function answerFeed<R extends Row>({
  rows,
  title,
  selfPath,
  pagePath,
  idPathOf,
  pathOf,
  community,
  locale,
  now,
}: AnswerFeed<R>): Response {
  const absolute = (path: string) => baseUrl() + path;
  const categories = new Map(community.categories.map((one) => [one.id, one.name[locale]]));
  const entries = rows.map(
    (row): FeedEntry => ({
      id: absolute(idPathOf(row)),
      url: absolute(pathOf(row)),
      title: row.title,
      text: row.excerpt,
      author: row.author,
      category: categories.get(row.categoryId) ?? "",
      postedAt: row.createdAt,
      changedAt: row.changedAt,
    }),
  );
  const self = absolute(selfPath);
  const body = atomFeed({
    id: self,
    selfUrl: self,
    pageUrl: absolute(pagePath),
    title,
    language: locale,
    now,
    entries,
  });
  return new Response(body, {
    headers: {
      "Content-Type": "application/atom+xml; charset=utf-8",
      "Cache-Control": "public, max-age=60",
      Vary: "Cookie, Accept-Language",
    },
  });
}
