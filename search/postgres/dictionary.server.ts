import type { Run } from "../run.ts";
import { nearKeys } from "./near.ts";

/** Words with the beginning that is being typed, most frequent first. */
const BEGINNINGS = 6;
/** Words that share a fingerprint with one of the query's; few of them are really near. */
const NEIGHBOURS = 400;

export type KnownWord = { word: string; documents: number };

export type Dictionary = {
  /** Documents of each word that is known as it is. */
  documentsOf: (word: string) => number;
  /** Words that may be the query's with a typo. */
  near: KnownWord[];
  /** Words that begin as the last one. */
  beginnings: KnownWord[];
  /** How many documents there are, roughly. */
  documents: number;
  /** `prior` of hot documents; null when none are marked. */
  hotFrom: number | null;
};

const SELECT = `
  (select 'known' as how, word, documents::float8 from search_words
    where word = any(array(select jsonb_array_elements_text($1::text::jsonb))) and documents > 0)
  union all
  (select 'near', word, documents from search_words where near && $2::text::int[] and documents > 0
    order by documents desc limit ${NEIGHBOURS})
  union all
  (select 'documents', '', reltuples from pg_class where oid = 'public.search_documents'::regclass)
  union all
  (select 'hot', '', hot_from from search_state where id = 1)`;

/** Up to three letters have an index of their own, because too many words begin so; more letters have few. */
const beginning = (length: number) => `
  union all
  (select 'begins', word, documents from search_words
    where ${length <= 3 ? `left(word, ${length}) = $3::text` : `word ^@ ($3::text collate "C")`} and documents > 0
    order by ${length <= 3 ? "commonness" : "documents"} desc limit ${BEGINNINGS})`;

/** What the dictionary knows of these words, in one statement. */
export async function lookUp(
  run: Run,
  words: readonly string[],
  unfinished: string | null,
): Promise<Dictionary> {
  const keys = new Set(words.flatMap(nearKeys));
  // Two words written as one.
  const halves = words.flatMap((word) => splitsOf(word).flat());
  const parameters = [JSON.stringify([...new Set([...words, ...halves])]), `{${[...keys].join(",")}}`];
  const rows = await run<{ how: string; word: string; documents: number }>(
    unfinished ? SELECT + beginning(unfinished.length) : SELECT,
    unfinished ? [...parameters, unfinished] : parameters,
  );
  const of = (how: string) => rows.filter((row) => row.how === how);
  const known = new Map(of("known").map(({ word, documents }) => [word, documents]));
  const most = Math.max(1, ...rows.filter(({ how }) => how !== "hot").map(({ documents }) => documents));
  return {
    documentsOf: (word) => known.get(word) ?? 0,
    near: of("near"),
    beginnings: of("begins"),
    documents: Math.max(most, of("documents")[0]?.documents ?? 0),
    hotFrom: of("hot")[0]?.documents ?? null,
  };
}

/** Letters each half of a word has at least. */
const SHORTEST_HALF = 3;

/** Every way to read a word as two. */
export function splitsOf(word: string): [string, string][] {
  const splits: [string, string][] = [];
  for (let at = SHORTEST_HALF; at <= word.length - SHORTEST_HALF; at++)
    splits.push([word.slice(0, at), word.slice(at)]);
  return splits;
}

/** Long words with two mistakes in their first letters, by the triples of letters they share. */
export const farNeighbours = (run: Run, word: string) =>
  run<KnownWord>(
    `select word, documents::float8 from search_words where word % $1::text and documents > 0
      and char_length(word) between ${word.length - 2} and ${word.length + 2} order by similarity(word, $1::text) desc limit 20`,
    [word],
  );
