import type { Role } from "#db/schema/accounts.ts";
import type { Sql } from "#db/types.ts";
import { STANDS_AGAINST } from "./stands-against.ts";

export type PastText = {
  kind: "idea" | "comment" | "thread" | "post" | "remark";
  id: string;
  authorId: string;
  text: string;
  language: string;
  at: Date;
};

/** Every text that was published and not deleted, of all kinds; `where` picks by author and time. */
const texts = (sql: Sql) => sql`(
  select 'idea' as kind, i.id, i.author_id, i.title || E'\\n\\n' || x.source as text, i.language, i.created_at
    from ideas i join idea_texts x on x.idea_id = i.id where i.visibility <> 'held'
  union all select 'comment', c.id, c.author_id, c.source, i.language, c.created_at
    from idea_comments c join ideas i on i.id = c.idea_id where c.visibility <> 'held' and c.deleted_at is null
  union all select 'thread', t.id, t.author_id, t.title || E'\\n\\n' || x.source, t.language, t.created_at
    from threads t join thread_texts x on x.thread_id = t.id where t.visibility <> 'held' and x.gone_at is null
  union all select 'post', p.id, p.author_id, p.source, t.language, p.created_at
    from posts p join threads t on t.id = p.thread_id where p.visibility <> 'held' and p.deleted_at is null
  union all select 'remark', c.id, c.author_id, c.source, t.language, c.created_at
    from thread_comments c join threads t on t.id = c.thread_id where c.visibility <> 'held' and c.deleted_at is null)`;

export const countPastTexts = async (sql: Sql, most: number): Promise<number> => {
  const [row] = await sql<[{ count: number }]>`
    select count(*)::int as count from (select 1 from ${texts(sql)} t limit ${most}) n`;
  return row.count;
};

/** The newest `most` texts, oldest first, a batch at a time. */
export function pastTexts(sql: Sql, most: number, batch: number): AsyncIterable<PastText[]> {
  return sql<PastText[]>`
    select kind, id, author_id as "authorId", text, language, created_at as at
    from (select * from ${texts(sql)} t order by created_at desc, id desc limit ${most}) newest
    order by created_at, id`.cursor(batch);
}

export type PastAuthor = {
  id: string;
  role: Role;
  circle: boolean;
  trustedAt: Date | null;
  createdAt: Date;
  /** What they had published before the first of those texts. */
  before: number;
  /** When moderators acted against them. */
  against: Date[];
};

/** Who wrote the newest texts, as far as trusting them goes. */
export async function pastAuthors(sql: Sql, most: number): Promise<PastAuthor[]> {
  return sql<PastAuthor[]>`
    with newest as (select author_id, created_at from ${texts(sql)} t order by created_at desc, id desc limit ${most}),
      start as (select min(created_at) as at from newest)
    select m.id, m.role, m.tier is not null as circle, m.trusted_at as "trustedAt", m.created_at as "createdAt",
      (select count(*)::int from (
        select created_at from ideas where author_id = m.id union all select created_at from threads where author_id = m.id
        union all select created_at from idea_comments where author_id = m.id
        union all select created_at from posts where author_id = m.id and visibility = 'public' and deleted_at is null
        union all select created_at from thread_comments where author_id = m.id) w, start where w.created_at < start.at) as before,
      coalesce((select array_agg(a.created_at) from moderation_acts a where a.member_id = m.id
        and ${sql.unsafe(STANDS_AGAINST)}), '{}') as against
    from members m where m.id in (select author_id from newest)`;
}
