import { excerpt as plainWords } from "#app/markdown/render.server.ts";
import { paths } from "#app/paths.ts";
import type { Sql } from "#db/types.ts";
import { runWith } from "#search/run-with.server.ts";
import type { ReviewKind } from "./acts.ts";
import { type ContentLine, type Target, targetKey } from "./content-line.ts";
import { hiddenProfiles } from "./hidden-profiles.server.ts";

/** Characters of Markdown read for an excerpt of `EXCERPT_LENGTH`. */
const READ = 900;
const EXCERPT_LENGTH = 240;
/** People of a signal whose names fit a line. */
const NAMED = 12;

type Row = { id: string; title: string; text: string; number: number; slug: string };
type Lines = { read: (sql: Sql, ids: string[]) => Promise<Row[]>; href: (row: Row) => string };

const people = (sql: Sql, ids: string[]) => sql<Row[]>`
  select m.id, m.display_name as title, m.bio as text, 0 as number, m.username as slug from members m
  where m.id = any(${ids}::uuid[])`;

/** Also what is out of sight until somebody decides. */
const profiles = async (sql: Sql, ids: string[]): Promise<Row[]> => {
  const [rows, hidden] = await Promise.all([people(sql, ids), hiddenProfiles(runWith(sql), "profile", ids)]);
  return rows.map((row) => {
    const { displayName = row.title, bio = "" } = hidden.get(row.id) ?? {};
    return { ...row, title: displayName, text: row.text || bio };
  });
};

const KINDS: Record<ReviewKind, Lines> = {
  idea: {
    read: (sql, ids) => sql`
      select i.id, i.title, left(x.source, ${READ}) as text, i.number::float8 as number, i.slug
      from ideas i join idea_texts x on x.idea_id = i.id where i.id = any(${ids}::uuid[])`,
    href: (row) => paths.idea(row),
  },
  comment: {
    read: (sql, ids) => sql`
      select c.id, i.title, left(c.source, ${READ}) as text, c.number::float8 as number, '' as slug
      from idea_comments c join ideas i on i.id = c.idea_id where c.id = any(${ids}::uuid[])`,
    href: (row) => paths.comment(row.number),
  },
  thread: {
    read: (sql, ids) => sql`
      select t.id, t.title, left(x.source, ${READ}) as text, t.number::float8 as number, t.slug
      from threads t join thread_texts x on x.thread_id = t.id where t.id = any(${ids}::uuid[])`,
    href: (row) => paths.thread(row),
  },
  post: {
    read: (sql, ids) => sql`
      select p.id, t.title, left(p.source, ${READ}) as text, p.number::float8 as number, '' as slug
      from posts p join threads t on t.id = p.thread_id where p.id = any(${ids}::uuid[])`,
    href: (row) => paths.answer(row.number),
  },
  remark: {
    read: (sql, ids) => sql`
      select c.id, t.title, left(c.source, ${READ}) as text, c.number::float8 as number, '' as slug
      from thread_comments c join threads t on t.id = c.thread_id where c.id = any(${ids}::uuid[])`,
    href: (row) => paths.remark(row.number),
  },
  profile: { read: profiles, href: (row) => paths.person(row.slug) },
  picture: { read: people, href: (row) => paths.person(row.slug) },
  article_feedback: {
    read: (sql, ids) => sql`
      select f.id, coalesce(t.title, '') as title, left(f.words, ${READ}) as text, a.number::float8 as number, '' as slug
      from (select id, article_id, language, words from article_feedback where id = any(${ids}::uuid[])
        union all select id, article_id, language, words from article_flags where id = any(${ids}::uuid[])) f
      join articles a on a.id = f.article_id
      left join article_translations t on t.article_id = a.id and t.language = f.language`,
    href: (row) => paths.knowledgeArticle(row.number),
  },
  helping_act: {
    read: (sql, ids) => sql`
      select h.id, coalesce(i.title, t.title, pt.title, '') as title, coalesce(h.proposal->>'note', '') as text,
        h.number::float8 as number, '' as slug
      from helping_acts h left join ideas i on h.target_kind = 'idea' and i.id = h.target_id
        left join threads t on h.target_kind = 'thread' and t.id = h.target_id
        left join posts p on h.target_kind = 'post' and p.id = h.target_id left join threads pt on pt.id = p.thread_id
      where h.id = any(${ids}::uuid[])`,
    href: () => paths.helping(),
  },
  votes: {
    read: (sql, ids) => sql`
      select s.id, coalesce((select string_agg(m.display_name, ', ' order by m.display_name) from (
          select display_name from members where id = any(s.member_ids) order by display_name limit ${NAMED}) m), '') as title,
        '' as text, s.number::float8 as number, '' as slug
      from vote_signals s where s.id = any(${ids}::uuid[])`,
    href: (row) => paths.moderationSignal(row.number),
  },
  appeal: {
    read: (sql, ids) => sql`
      select p.id, a.excerpt as title, left(p.words, ${READ}) as text, a.number::float8 as number, '' as slug
      from appeals p join moderation_acts a on a.id = p.act_id where p.id = any(${ids}::uuid[])`,
    href: (row) => paths.statement(row.number),
  },
};

/** What each of these is, by `targetKey`; one short statement for each kind among them. What is gone is left out. */
export async function contentLines(sql: Sql, targets: readonly Target[]): Promise<Map<string, ContentLine>> {
  const kinds = [...new Set(targets.map((target) => target.kind))];
  const found = await Promise.all(
    kinds.map(async (kind) => {
      const ids = targets.filter((target) => target.kind === kind).map((target) => target.id);
      const { read, href } = KINDS[kind];
      return (await read(sql, ids)).map((row): [string, ContentLine] => [
        targetKey({ kind, id: row.id }),
        { title: row.title, excerpt: plainWords(row.text, EXCERPT_LENGTH), href: href(row) },
      ]);
    }),
  );
  return new Map(found.flat());
}
