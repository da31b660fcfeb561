import type { Actor } from "#app/domain/core/actor.ts";
import { publishedArticles } from "#app/domain/faq/visibility.server.ts";
import { shownState } from "#app/domain/forum/thread-state.ts";
import { listedThreads } from "#app/domain/forum/visibility.server.ts";
import { listedIdeas } from "#app/domain/ideas/visibility.server.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { threadStateMessages } from "#app/i18n/messages/thread-states.ts";
import { paths } from "#app/paths.ts";
import type { Translated } from "#db/columns.ts";
import type { ThreadState } from "#db/schema/forum.ts";
import type { Sql } from "#db/types.ts";
import type { SearchHit, SearchKind } from "#search/engine.ts";
import type { SearchRow } from "./search-row.ts";

type Facts = Omit<SearchRow, "key" | "kind" | "title" | "excerpt">;

type Hydrate = { hits: readonly SearchHit[]; locale: Locale; now?: Date };

/**
 * What was found, as it is now: read by id through the same conditions as every public list, so that what an engine still
 * knows of but nobody may see any more is left out. The order stays.
 */
export async function hydrateHits(
  sql: Sql,
  _actor: Actor,
  { hits, locale, now = new Date() }: Hydrate,
): Promise<SearchRow[]> {
  const idsOf = (kind: SearchKind) => hits.filter((hit) => hit.kind === kind).map(({ id }) => id);
  const read = async (kind: SearchKind, load: (ids: string[]) => Promise<Facts[]>) => {
    const ids = idsOf(kind);
    return ids.length > 0 ? (await load(ids)).map((facts) => [keyOf(kind, facts), facts] as const) : [];
  };
  const all = await Promise.all([
    read("idea", (ids) => ideas(sql, ids, locale)),
    read("thread", (ids) => threads(sql, ids, locale, now)),
    read("article", (ids) => articles(sql, ids, locale)),
    read("person", (ids) => people(sql, ids)),
  ]);
  const facts = new Map(all.flat());
  return hits.flatMap(({ key, kind, id, language, title, excerpt }) => {
    const found = facts.get(keyOf(kind, { id, language }));
    return found ? [{ ...found, key, kind, title, excerpt }] : [];
  });
}

/** Only an article's language tells two documents of one thing apart. */
const keyOf = (kind: SearchKind, { id, language }: { id: string; language: string }) =>
  kind === "article" ? `${kind}:${id}:${language}` : `${kind}:${id}`;

async function ideas(sql: Sql, ids: string[], locale: Locale): Promise<Facts[]> {
  const rows = await sql<
    (Omit<Facts, "href" | "category" | "stateName"> & {
      number: number;
      slug: string;
      categoryName: Translated;
      statusName: Translated;
    })[]
  >`
    select i.id, i.language, i.number::float8 as number, i.slug, s.category as state, s.name as "statusName", s.category = 'done' as good,
      c.name as "categoryName", json_build_object('name', m.display_name, 'username', m.username) as author,
      i.created_at as "createdAt", i.score as votes, i.comment_count as answers
    from ideas i join statuses s on s.id = i.status_id join categories c on c.id = i.category_id join members m on m.id = i.author_id
    where i.id = any(${ids}::uuid[]) and ${listedIdeas(sql)}`;
  return rows.map(({ number, slug, categoryName, statusName, ...facts }) => ({
    ...facts,
    href: paths.idea({ number, slug }),
    category: categoryName[locale],
    stateName: statusName[locale],
  }));
}

async function threads(sql: Sql, ids: string[], locale: Locale, now: Date): Promise<Facts[]> {
  const t = translator(threadStateMessages, locale);
  const rows = await sql<
    (Omit<Facts, "href" | "category" | "stateName"> & {
      number: number;
      slug: string;
      state: ThreadState;
      categoryName: Translated;
    })[]
  >`
    select t.id, t.language, t.number::float8 as number, t.slug, t.state, t.accepted_post_id is not null as good,
      c.name as "categoryName", json_build_object('name', m.display_name, 'username', m.username) as author,
      t.created_at as "createdAt", t.score as votes, t.answer_count as answers
    from threads t join categories c on c.id = t.category_id join members m on m.id = t.author_id
    where t.id = any(${ids}::uuid[]) and ${listedThreads(sql)}`;
  return rows.map(({ number, slug, categoryName, state, ...facts }) => {
    const shown = shownState(state, facts.createdAt, now);
    return {
      ...facts,
      href: paths.thread({ number, slug }),
      category: categoryName[locale],
      state: shown,
      stateName: t(shown),
    };
  });
}

async function articles(sql: Sql, ids: string[], locale: Locale): Promise<Facts[]> {
  const rows = await sql<
    {
      id: string;
      language: string;
      number: number;
      slug: string;
      category: Translated;
      createdAt: Date;
      votes: number;
    }[]
  >`
    select a.id, x.language, a.number::float8 as number, x.slug, c.name as category, x.updated_at as "createdAt", a.helpful_count as votes
    from articles a join article_translations x on x.article_id = a.id join article_categories c on c.id = a.category_id
    where a.id = any(${ids}::uuid[]) and ${publishedArticles(sql)}`;
  return rows.map(({ number, slug, category, ...facts }) => ({
    ...facts,
    href: paths.article({ number, slug }),
    category: category[locale],
    author: null,
    state: "",
    stateName: "",
    good: false,
    answers: 0,
  }));
}

async function people(sql: Sql, ids: string[]): Promise<Facts[]> {
  const rows = await sql<{ id: string; username: string; name: string; createdAt: Date }[]>`
    select id, username, display_name as name, created_at as "createdAt" from members
    where id = any(${ids}::uuid[]) and closed_at is null`;
  return rows.map(({ id, username, name, createdAt }) => ({
    id,
    language: "",
    href: paths.person(username),
    category: null,
    author: { name, username },
    createdAt,
    state: "",
    stateName: "",
    good: false,
    votes: 0,
    answers: 0,
  }));
}
