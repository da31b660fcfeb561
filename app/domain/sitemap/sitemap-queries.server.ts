import { UNANSWERED_INDEX_DAYS } from "#app/domain/forum/is-indexed.ts";
import { paths } from "#app/paths.ts";
import type { Sql } from "#db/types.ts";
import type { Highest, Part } from "./sitemap-parts.ts";

/** Rows read at once: a file of fifty thousand needs no more memory than this. */
const BATCH = 1_000;

/** One address for search engines; `alternates` are the same in each language, itself too. */
export type Address = {
  path: string;
  changedAt: Date | null;
  alternates?: { language: string; path: string }[];
};

const PAGES = [paths.home(), paths.help(), paths.forum(), paths.ideas(), paths.roadmap()];

export async function highestNumbers(sql: Sql): Promise<Highest> {
  const [row] = await sql<[Highest]>`
    select ${PAGES.length}::float8 + (select count(*) from article_categories) as pages,
      coalesce((select max(number) from articles), 0)::float8 as articles,
      coalesce((select max(number) from threads), 0)::float8 as threads,
      coalesce((select max(number) from ideas), 0)::float8 as ideas`;
  return row;
}

type Numbered = { number: number };
type Batch<R> = (after: number) => Promise<R[]>;

/** All rows of a stretch, a batch at a time. */
async function* batches<R extends Numbered>(from: number, read: Batch<R>): AsyncGenerator<R[]> {
  for (let after = from - 1, full = true; full; ) {
    const rows = await read(after);
    if (rows.length > 0) yield rows;
    full = rows.length === BATCH;
    after = rows.at(-1)?.number ?? after;
  }
}

type Row = Numbered & { slug: string; changedAt: Date };
type ArticleRow = Numbered & { editions: { language: string; slug: string; at: string }[] };

/** The public addresses of these parts of the sitemap, by number, a batch at a time. */
export async function* sitemapAddresses(
  sql: Sql,
  parts: readonly Part[],
  now: Date,
): AsyncGenerator<Address[]> {
  for (const part of parts) yield* addressesOf(sql, part, now);
}

async function* addressesOf(sql: Sql, { kind, from, to }: Part, now: Date): AsyncGenerator<Address[]> {
  if (kind === "pages") yield await pages(sql);
  if (kind === "ideas") {
    const read: Batch<Row> = (after) => sql`
      select number::float8 as number, slug, last_activity_at as "changedAt" from ideas
      where number > ${after} and number <= ${to} and visibility = 'public' and merged_into_id is null
      order by number limit ${BATCH}`;
    for await (const rows of batches(from, read))
      yield rows.map((row) => ({ path: paths.idea(row), changedAt: row.changedAt }));
  }
  if (kind === "threads") {
    const since = new Date(now.getTime() - UNANSWERED_INDEX_DAYS * 86_400_000);
    const read: Batch<Row> = (after) => sql`
      select number::float8 as number, slug, last_activity_at as "changedAt" from threads t
      where number > ${after} and number <= ${to} and visibility = 'public' and converted_idea_id is null
        and duplicate_of_id is null
        and (kind <> 'question' or answered_at is not null or accepted_post_id is not null or created_at >= ${since})
        and not exists (select 1 from thread_texts x where x.thread_id = t.id and x.gone_reason is not null)
      order by number limit ${BATCH}`;
    for await (const rows of batches(from, read))
      yield rows.map((row) => ({ path: paths.thread(row), changedAt: row.changedAt }));
  }
  if (kind === "articles") {
    const read: Batch<ArticleRow> = (after) => sql`
      select a.number::float8 as number, (select json_agg(json_build_object('language', t.language, 'slug', t.slug,
        'at', t.updated_at) order by t.language) from article_translations t where t.article_id = a.id) as editions
      from articles a where a.number > ${after} and a.number <= ${to}
        and a.published_at is not null and a.retired_at is null
        and exists (select 1 from article_translations t where t.article_id = a.id)
      order by a.number limit ${BATCH}`;
    for await (const rows of batches(from, read)) yield rows.flatMap(editionsOf);
  }
}

async function pages(sql: Sql): Promise<Address[]> {
  const rows = await sql<{ slug: string }[]>`select slug from article_categories order by position, slug`;
  return [...PAGES, ...rows.map(({ slug }) => paths.helpCategory(slug))].map((path) => ({
    path,
    changedAt: null,
  }));
}

/** Each language of an article names all of them. */
function editionsOf({ number, editions }: ArticleRow): Address[] {
  const alternates = editions.map(({ language, slug }) => ({
    language,
    path: paths.article({ number, slug }),
  }));
  return editions.map(({ slug, at }) => ({
    path: paths.article({ number, slug }),
    changedAt: new Date(at),
    ...(editions.length > 1 && { alternates }),
  }));
}
