import type { Community } from "#app/domain/community/queries.server.ts";
import type { Locale } from "#app/i18n/index.ts";
import type { Sql } from "#db/types.ts";
import type { IdeaLink } from "./idea-queries.server.ts";
import type { StatusMark } from "./list-queries.server.ts";

export type SimilarIdea = IdeaLink & { votes: number; historic: number; status: StatusMark | null };

/** What stands beside an idea. */
export type IdeaSurroundings = {
  similar: SimilarIdea[];
  /** Duplicates folded into it. */
  merged: (IdeaLink & { author: string })[];
  /** Comments that became part of it. */
  extensions: {
    number: number;
    html: string;
    author: string;
    username: string;
    authorId: string;
    at: Date;
  }[];
};

const SIMILAR_SHOWN = 5;
/** Candidates ranked. Two shared words are rare, so they are seldom more. */
const CANDIDATES = 300;
/** Words of a title that are compared; the longest say most. */
const TITLE_WORDS = 8;
const MERGED_SHOWN = 50;
const EXTENSIONS_SHOWN = 50;

type Row = {
  similar: (IdeaLink & { id: string; votes: number; historic: number; statusId: string })[];
  merged: IdeaSurroundings["merged"];
  extensions: (Omit<IdeaSurroundings["extensions"][number], "at"> & { at: string })[];
};

type Input = {
  ideaId: string;
  community: Pick<Community, "statuses">;
  locale: Locale;
  /** Which ideas are similar, if that is known: finding them is the dear part, and hardly ever changes. */
  similarIds?: readonly string[] | undefined;
};

/**
 * Candidates `(idea_id, rank)`: ideas with two words of the title in common (one, if the title has but one), found by the
 * text index without reading what shares none.
 */
const foundByWords = (sql: Sql, ideaId: string) => sql`
    words as materialized (
      select word from unnest(tsvector_to_array((
        select to_tsvector(ruche_config(t.language), ruche_plain(t.title)) from idea_texts t where t.idea_id = ${ideaId}))) word
      where position(chr(92) in word) = 0
      order by length(word) desc, word limit ${TITLE_WORDS}
    ), question as materialized (
      select string_agg(quote_literal(a.word) || case when a.word = b.word then '' else ' & ' || quote_literal(b.word) end, ' | ')::tsquery as pairs
      from words a join words b on a.word < b.word or (select count(*) from words) = 1
    ), candidates as materialized (
      select idea_id, ts_rank(search, (select pairs from question)) as rank from (
        select idea_id, search from idea_texts where search @@ (select pairs from question) limit ${CANDIDATES}) c
    )`;

const knownAlready = (sql: Sql, ids: readonly string[]) => sql`
    candidates as (select id as idea_id, -place as rank from unnest(${[...ids]}::uuid[]) with ordinality as k (id, place))`;

/** Similar, merged and extending things of one idea, in one statement. */
export async function getSurroundings(
  sql: Sql,
  { ideaId, community, locale, similarIds }: Input,
): Promise<IdeaSurroundings & { similarIds: string[] }> {
  const [row] = await sql<[Row]>`
    with ${similarIds ? knownAlready(sql, similarIds) : foundByWords(sql, ideaId)}
    select
      (select coalesce(json_agg(x), '[]') from (
        select i.id, i.number, i.slug, i.title, i.promotes - i.demotes as votes, i.historic_supports as historic, i.status_id as "statusId"
        from candidates c join ideas i on i.id = c.idea_id
        where i.visibility = 'public' and i.merged_into_id is null and i.id <> ${ideaId}
        order by c.rank desc, i.score desc limit ${SIMILAR_SHOWN}) x) as similar,
      (select coalesce(json_agg(x), '[]') from (
        select d.number, d.slug, d.title, a.display_name as author from ideas d join members a on a.id = d.author_id
        where d.merged_into_id = ${ideaId} and d.visibility = 'public' order by d.number limit ${MERGED_SHOWN}) x) as merged,
      (select coalesce(json_agg(x), '[]') from (
        select c.number, c.html, a.id as "authorId", a.display_name as author, a.username, c.extension_at as at
        from idea_comments c join members a on a.id = c.author_id
        where c.idea_id = ${ideaId} and c.extension_at is not null and c.visibility = 'public' and c.deleted_at is null
        order by c.extension_at limit ${EXTENSIONS_SHOWN}) x) as extensions`;
  return {
    merged: row.merged,
    similarIds: row.similar.map((idea) => idea.id),
    similar: row.similar.map(({ statusId, id: _id, ...idea }) => {
      const status = community.statuses.find((one) => one.id === statusId);
      return { ...idea, status: status ? { name: status.name[locale], category: status.category } : null };
    }),
    extensions: row.extensions.map((one) => ({ ...one, at: new Date(one.at) })),
  };
}
