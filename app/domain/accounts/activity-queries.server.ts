import { decodeCursor, type Page, toPage } from "#app/domain/core/page.ts";
import { excerpt } from "#app/markdown/render.server.ts";
import type { Sql } from "#db/types.ts";

export type OwnIdea = {
  number: number;
  slug: string;
  title: string;
  statusId: string;
  votes: number;
  commentCount: number;
  createdAt: Date;
};

export type OwnComment = {
  number: number;
  excerpt: string;
  createdAt: Date;
  idea: { number: number; slug: string; title: string };
};

export type OwnAnswer = {
  number: number;
  excerpt: string;
  createdAt: Date;
  /** Its question was solved by it. */
  accepted: boolean;
  helped: number;
  title: string;
};

type Asked = { memberId: string; after: string | null };

/** A timestamp as text keeps its microseconds; a `Date` in a cursor would skip or repeat rows. */
const position = (after: string | null) => {
  const cursor = decodeCursor(after, 2);
  return cursor && !Number.isNaN(Date.parse(String(cursor[0]))) && Number.isFinite(Number(cursor[1]))
    ? { at: String(cursor[0]), number: Number(cursor[1]) }
    : null;
};

/** Somebody's public ideas, newest first; only those taken up, if asked. */
export async function listIdeasOf(
  sql: Sql,
  { memberId, after, accepted }: Asked & { accepted: boolean },
): Promise<Page<OwnIdea>> {
  const from = position(after);
  const rows = await sql<(OwnIdea & { at: string })[]>`
    select i.number::float8 as number, i.slug, i.title, i.status_id as "statusId", i.promotes - i.demotes as votes,
      i.comment_count as "commentCount", i.created_at as "createdAt", i.created_at::text as at
    from ideas i ${accepted ? sql`join statuses s on s.id = i.status_id and s.category in ('active', 'done')` : sql``}
    where i.author_id = ${memberId} and i.visibility = 'public' and i.merged_into_id is null
      ${from ? sql`and (i.created_at, i.number) < (${from.at}::text::timestamptz, ${from.number})` : sql``}
    order by i.created_at desc, i.number desc limit 21`;
  return toPage(rows, (row) => [row.at, row.number]);
}

type CommentRow = Omit<OwnComment, "excerpt" | "idea"> & {
  source: string;
  ideaNumber: number;
  slug: string;
  title: string;
  at: string;
};

/** Somebody's public comments on public ideas, newest first, in their first words. */
export async function listCommentsOf(sql: Sql, { memberId, after }: Asked): Promise<Page<OwnComment>> {
  const from = position(after);
  const rows = await sql<CommentRow[]>`
    select c.number::float8 as number, left(c.source, 1000) as source, c.created_at as "createdAt", c.created_at::text as at,
      i.number::float8 as "ideaNumber", i.slug, i.title
    from idea_comments c join ideas i on i.id = c.idea_id
    where c.author_id = ${memberId} and c.visibility = 'public' and c.deleted_at is null and i.visibility = 'public'
      ${from ? sql`and (c.created_at, c.number) < (${from.at}::text::timestamptz, ${from.number})` : sql``}
    order by c.created_at desc, c.number desc limit 21`;
  const page = toPage(rows, (row) => [row.at, row.number]);
  const items = page.items.map(({ number, createdAt, source, ideaNumber, slug, title }) => ({
    number,
    createdAt,
    excerpt: excerpt(source, 240),
    idea: { number: ideaNumber, slug, title },
  }));
  return { items, next: page.next };
}

type AnswerRow = Omit<OwnAnswer, "excerpt"> & { source: string; at: string };

/** Somebody's public answers to public questions and discussions, newest first, in their first words. */
export async function listAnswersOf(sql: Sql, { memberId, after }: Asked): Promise<Page<OwnAnswer>> {
  const from = position(after);
  const rows = await sql<AnswerRow[]>`
    select p.number::float8 as number, left(p.source, 1000) as source, p.created_at as "createdAt", p.created_at::text as at,
      t.accepted_post_id is not distinct from p.id as accepted, p.helpful_count as helped, t.title
    from posts p join threads t on t.id = p.thread_id
    where p.author_id = ${memberId} and p.visibility = 'public' and p.deleted_at is null and t.visibility = 'public'
      ${from ? sql`and (p.created_at, p.number) < (${from.at}::text::timestamptz, ${from.number})` : sql``}
    order by p.created_at desc, p.number desc limit 21`;
  const page = toPage(rows, (row) => [row.at, row.number]);
  const items = page.items.map(({ source, at: _, ...row }) => ({ ...row, excerpt: excerpt(source, 240) }));
  return { items, next: page.next };
}
