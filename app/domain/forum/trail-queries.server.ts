import type { Locale } from "#app/i18n/index.ts";
import { paths } from "#app/paths.ts";
import type { Sql } from "#db/types.ts";
import type { TrailStep, TrailTarget } from "./trail.ts";

/** A step as staff reads it on the question's page. */
export type TrailEntry = {
  kind: TrailStep["kind"];
  at: Date;
  query: string;
  /** Null for a search, and for what is gone since. */
  target: { kind: TrailTarget; title: string; href: string } | null;
};

type Row = Omit<TrailEntry, "target"> & {
  targetKind: TrailTarget | null;
  number: number | null;
  slug: string | null;
  title: string | null;
};

const ADDRESS = { article: paths.article, thread: paths.thread, idea: paths.idea };

/** What was shown, read and searched before a question was asked, oldest first. For staff. */
export async function getTrail(
  sql: Sql,
  { threadId, locale }: { threadId: string; locale: Locale },
): Promise<TrailEntry[]> {
  const rows = await sql<Row[]>`
    select s.kind, s.happened_at as at, s.query, s.target_kind as "targetKind",
      coalesce(a.number, t.number, i.number)::float8 as number, coalesce(e.slug, t.slug, i.slug) as slug,
      coalesce(e.title, t.title, i.title) as title
    from thread_trails s
    left join articles a on s.target_kind = 'article' and a.id = s.target_id and a.retired_at is null
    left join lateral (select slug, title from article_translations where article_id = a.id
      order by (language = ${locale}) desc, (language = a.source_language) desc limit 1) e on true
    left join threads t on s.target_kind = 'thread' and t.id = s.target_id
    left join ideas i on s.target_kind = 'idea' and i.id = s.target_id
    where s.thread_id = ${threadId} order by s.happened_at, s.id`;
  return rows.map(({ kind, at, query, targetKind, number, slug, title }) => ({
    kind,
    at,
    query,
    target:
      targetKind && number !== null && slug !== null && title !== null
        ? { kind: targetKind, title, href: ADDRESS[targetKind]({ number, slug }) }
        : null,
  }));
}
