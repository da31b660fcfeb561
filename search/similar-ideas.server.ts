import type { Sql } from "#db/types.ts";

export type SimilarIdea = {
  number: number;
  slug: string;
  title: string;
  promotes: number;
  demotes: number;
  historicSupports: number;
  statusId: string;
  myVote: number;
};

type SimilarIdeas = {
  title: string;
  language: string;
  limit: number;
  /** Whose own votes are told. */
  memberId: string | null;
};

/** How many words of a title are looked for: more find the same ideas again, and each is work. */
const TELLING_WORDS = 4;
/** Candidates each way of looking may bring; comparing titles costs a few microseconds for each. */
const PER_WAY = 60;
/** Trigram similarity below which two titles have nothing in common. */
const FLOOR = 0.14;

type Word = { word: string; lexeme: string };

/**
 * The words of a title that tell most: the rarest in this community, by the statistics Postgres keeps for the search
 * index. A word unknown to them is as rare as can be, be it a name or one half typed.
 */
async function tellingWords(sql: Sql, title: string, language: string): Promise<Word[]> {
  const words = [...new Set(title.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])].slice(0, 40);
  if (words.length === 0) return [];
  return sql<Word[]>`
    with known as materialized (
      select e.word, e.frequency from pg_stats s,
        unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) e (word, frequency)
      where s.schemaname = 'public' and s.tablename = 'idea_texts' and s.attname = 'search'
    )
    select ruche_plain(w) as word, l.lexeme from unnest(${words}::text[]) with ordinality t (w, nth)
    cross join lateral unnest(to_tsvector(ruche_config(${language}), ruche_plain(w))) l
    left join known on known.word = l.lexeme
    order by coalesce(known.frequency, 0), char_length(w) desc, nth limit ${TELLING_WORDS}`;
}

/** A word without its ending, in any of our languages: what the title index is searched for. */
const stem = (word: string) =>
  word.length >= 7 ? word.slice(0, -2) : word.length >= 5 ? word.slice(0, -1) : word;

const titleHas = (sql: Sql, stems: string[]) =>
  stems.map((word, nth) => sql`${nth === 0 ? sql`` : sql`and`} ruche_plain(title) like ${`%${word}%`}`);

/**
 * Public ideas that a title like this one may repeat, closest first. Comparing with every title would take too long in a
 * large community, so a few candidates are looked up through the indexes (titles with two of the telling words, titles
 * with one, texts with the first three) and only those are compared.
 */
export async function similarIdeas(
  sql: Sql,
  { title, language, limit, memberId }: SimilarIdeas,
): Promise<SimilarIdea[]> {
  const words = await tellingWords(sql, title, language);
  if (words.length === 0) return [];
  // The index knows three letters in a row; anything shorter would read all of it.
  const stems = words.map(({ word }) => stem(word)).filter((word) => word.length >= 3);
  const pairs = stems.flatMap((one, nth) => stems.slice(nth + 1).map((other) => [one, other]));
  const ways = [...pairs, ...stems.slice(0, 2).map((one) => [one])];
  const lexemes = words.slice(0, 3).map(({ lexeme }) => `'${lexeme.replaceAll("'", "''")}'`);
  return sql<SimilarIdea[]>`
    with candidates as (
      (select idea_id as id, 1 as bonus from idea_texts
        where search @@ to_tsquery('simple', ${lexemes.join(" & ")}) limit ${PER_WAY})
      ${ways.length === 0 ? sql`` : ways.map((way) => sql`union all (select id, 0 from ideas where ${titleHas(sql, way)} limit ${PER_WAY})`)}
    ), found as (
      select id, max(bonus) as bonus from candidates group by id
    ), compared as (
      select i.*, f.bonus, similarity(ruche_plain(i.title), ruche_plain(${title})) as likeness
      from found f join ideas i on i.id = f.id
      where i.visibility = 'public' and i.merged_into_id is null
    )
    select i.number::int as number, i.slug, i.title, i.promotes, i.demotes, i.historic_supports as "historicSupports",
      s.id as "statusId", coalesce(v.value, 0)::int as "myVote"
    from compared i join statuses s on s.id = i.status_id and not s.archived
    left join idea_votes v on v.idea_id = i.id and v.member_id = ${memberId}
    where i.likeness >= ${FLOOR} or i.bonus = 1
    order by i.likeness + 0.15 * i.bonus desc, i.score desc, i.number desc limit ${limit}`;
}
