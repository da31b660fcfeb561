import type { Sql } from "#db/types.ts";

/** Texts looked at for one question. More would cost time and add nothing a person scrolls to. */
const MATCHES = 400;

/** Every stemmer a text may have been written for: who searches does not say in which language. */
const CONFIGS = ["english", "french", "spanish", "german", "simple"] as const;

/** Words after a minus would mean "everything but", which no index answers; a backslash escapes nothing here. */
const harmless = (words: string) => words.replaceAll("\\", " ").replace(/(^|\s)-+/g, "$1");

/**
 * Common table expressions ending in `matches (idea_id, rank, loose)`: the newest ideas that have all the words; if
 * there are none, those that have some of them or a title spelled nearly so, marked loose. Both bounded, both by index.
 */
export function textMatches(sql: Sql, words: string) {
  const plain = sql`ruche_plain(${harmless(words)}::text)`;
  const all = CONFIGS.map(
    (config) => sql`websearch_to_tsquery(${sql.unsafe(`'pg_catalog.${config}'`)}, ${plain})`,
  ).reduce((left, right) => sql`${left} || ${right}`);
  const lexemes = CONFIGS.map(
    (config) => sql`to_tsvector(${sql.unsafe(`'pg_catalog.${config}'`)}, ${plain})`,
  ).reduce((left, right) => sql`${left} || ${right}`);
  return sql`
    strict as materialized (
      select idea_id, ts_rank(search, ${all})::float8 as rank from (
        select idea_id, search from idea_texts where search @@ (${all}) order by idea_id desc limit ${MATCHES}) t
    ), some_words as materialized (
      select string_agg(quote_literal(word), ' | ')::tsquery as query from unnest(tsvector_to_array(${lexemes})) word
    ), loose as materialized (
      select idea_id, max(rank) as rank from (
        (select idea_id, ts_rank(search, (select query from some_words))::float8 as rank from (
          select idea_id, search from idea_texts
          where search @@ (select query from some_words) and not exists (select 1 from strict) order by idea_id desc limit ${MATCHES}) t)
        union all
        (select id, word_similarity(${plain}, ruche_plain(title))::float8 from ideas
          where ${plain} <% ruche_plain(title) and not exists (select 1 from strict) limit ${MATCHES})
      ) found group by idea_id
    ), matches as (
      select idea_id, rank, false as loose from strict union all select idea_id, rank, true from loose
    )`;
}
