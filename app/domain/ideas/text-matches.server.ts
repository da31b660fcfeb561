import type { Sql } from "#db/types.ts";

/** Texts looked at for one question. More would cost time and add nothing a person scrolls to. */
const MATCHES = 400;

/** Every stemmer a text may have been written for: who searches does not say in which language. */
const CONFIGS = ["english", "french", "spanish", "german", "simple"] as const;

/** Words after a minus would mean "everything but", which no index answers. */
const withoutNegation = (words: string) => words.replace(/(^|\s)-+/g, "$1");

/**
 * Common table expressions ending in `matches (idea_id, rank, loose)`: the newest ideas that have all the words; if
 * there are none, those that have some of them or a title spelled nearly so, marked loose. Both bounded, both by index.
 */
export function textMatches(sql: Sql, words: string) {
  const plain = sql`ruche_plain(${withoutNegation(words)}::text)`;
  const all = CONFIGS.map((config) => sql`websearch_to_tsquery(${sql.unsafe(`'pg_catalog.${config}'`)}, ${plain})`).reduce(
    (left, right) => sql`${left} || ${right}`,
  );
  const any = sql`replace((${all})::text, '&', '|')::tsquery`;
  return sql`
    strict as materialized (
      select idea_id, ts_rank(search, ${all})::float8 as rank from (
        select idea_id, search from idea_texts where search @@ (${all}) order by idea_id desc limit ${MATCHES}) t
    ), loose as materialized (
      select idea_id, max(rank) as rank from (
        (select idea_id, ts_rank(search, ${any})::float8 as rank from (
          select idea_id, search from idea_texts
          where search @@ (${any}) and not exists (select 1 from strict) order by idea_id desc limit ${MATCHES}) t)
        union all
        (select id, word_similarity(${plain}, ruche_plain(title))::float8 from ideas
          where ${plain} <% ruche_plain(title) and not exists (select 1 from strict) limit ${MATCHES})
      ) found group by idea_id
    ), matches as (
      select idea_id, rank, false as loose from strict union all select idea_id, rank, true from loose
    )`;
}
