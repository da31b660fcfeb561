import type { SearchDocument } from "../engine.ts";
import { priorOf } from "../prior.ts";
import type { Run } from "../run.ts";
import { wordsOf } from "../words.ts";
import { filterWords } from "./filters.ts";
import { nearKeys } from "./near.ts";

/** Taken by everything that writes documents, so that counts of words add up and a rebuild misses nothing. */
export const WRITE_LOCK = 7_264_101;

/** The tables written to; a rebuild has its own beside the ones in use. */
export type Tables = { documents: string; words: string };
export const LIVE: Tables = { documents: "search_documents", words: "search_words" };

type Stored = {
  key: string;
  kind: string;
  title: string;
  text: string;
  tags: string[];
  language: string;
  categoryId: string | null;
  state: string;
  good: boolean;
  audience: string;
  weight: number;
  createdAt: number;
};

const STORED = `key, kind, title, text, to_json(tags) as tags, language, category_id as "categoryId", state, good, audience,
  round(weight::numeric, 4)::float8 as weight, (extract(epoch from created_at) * 1000)::float8 as "createdAt"`;

/** Weights are compared with this many decimals. */
const rounded = (weight: number) => Math.round(weight * 1e4) / 1e4;

const wordsIn = ({ title, text, tags }: Pick<Stored, "title" | "text" | "tags">) =>
  new Set([...wordsOf(title), ...wordsOf(text), ...wordsOf(tags.join(" "))]);

const sameWords = (stored: Stored, document: SearchDocument) =>
  stored.title === document.title &&
  stored.text === document.text &&
  stored.tags.join("\n") === document.tags.join("\n") &&
  stored.language === document.language &&
  stored.kind === document.kind &&
  stored.categoryId === document.categoryId &&
  stored.state === document.state;

const sameRank = (stored: Stored, document: SearchDocument) =>
  stored.weight === rounded(document.weight) &&
  stored.good === document.good &&
  stored.audience === document.audience &&
  Math.round(stored.createdAt) === document.createdAt.getTime();

const toRow = (document: SearchDocument) => ({
  key: document.key,
  kind: document.kind,
  target_id: document.id,
  language: document.language,
  title: document.title,
  text: document.text,
  tags: document.tags,
  category_id: document.categoryId,
  state: document.state,
  good: document.good,
  audience: document.audience,
  weight: rounded(document.weight),
  created_at: document.createdAt.toISOString(),
  prior: priorOf({ ...document, weight: rounded(document.weight) }),
  title_words: wordsOf(document.title).join(" "),
  text_words: wordsOf(document.text).join(" "),
  tag_words: wordsOf(document.tags.join(" ")).join(" "),
  filters: filterWords(document),
});

const COLUMNS = `key, kind, target_id, language, title, text, tags, category_id, state, good, audience, weight, created_at,
  prior, hot, title_search, search`;

/** Stemmed by the document's language; titles and tags also as they are written, for names and short words. */
const insert = (table: string) => `
  insert into ${table} as d (${COLUMNS})
  select key, kind, target_id, language, title, text, tags, category_id, state, good, audience, weight, created_at, prior,
    coalesce(prior >= (select hot_from from search_state where id = 1), false),
    to_tsvector(ruche_config(language), ruche_plain(title_words)) || to_tsvector('pg_catalog.simple', ruche_plain(title_words)) || array_to_tsvector(filters),
    setweight(to_tsvector(ruche_config(language), ruche_plain(title_words)), 'A')
      || setweight(to_tsvector(ruche_config(language), ruche_plain(tag_words)) || to_tsvector('pg_catalog.simple', ruche_plain(tag_words)), 'B')
      || setweight(to_tsvector(ruche_config(language), ruche_plain(text_words)), 'C') || array_to_tsvector(filters)
  from jsonb_to_recordset($1::text::jsonb) as n (key text, kind text, target_id uuid, language text, title text, text text,
    tags text[], category_id uuid, state text, good boolean, audience text, weight real, created_at timestamptz,
    prior float8, title_words text, text_words text, tag_words text, filters text[])`;

const REPLACE = `on conflict (key) do update set (${COLUMNS}) = (select ${COLUMNS.split(",")
  .map((column) => `excluded.${column.trim()}`)
  .join(", ")})`;

/** Adds documents to a table that has none of them. */
export const insertDocuments = (
  run: Run,
  documents: readonly SearchDocument[],
  { documents: table }: Tables,
) => run(insert(table), [JSON.stringify(documents.map(toRow))]);

/** Adds to how many documents have each word; a word may have less than before. */
export async function countWords(
  run: Run,
  changes: ReadonlyMap<string, number>,
  { words }: Tables,
): Promise<void> {
  // In one order, so that two writers never wait for each other.
  const rows = [...changes]
    .filter(([, by]) => by !== 0)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([word, by]) => ({ word, by, near: nearKeys(word) }));
  if (rows.length === 0) return;
  await run(
    `insert into ${words} as w (word, documents, near)
      select word, by, near from jsonb_to_recordset($1::text::jsonb) as n (word text, by int, near int[])
      on conflict (word) do update set documents = w.documents + excluded.documents`,
    [JSON.stringify(rows)],
  );
}

/** Counts the words of documents into `counts`. */
export function addWords(
  counts: Map<string, number>,
  documents: readonly Pick<Stored, "title" | "text" | "tags">[],
  by: 1 | -1,
) {
  for (const document of documents)
    for (const word of wordsIn(document)) counts.set(word, (counts.get(word) ?? 0) + by);
}

const readStored = (run: Run, keys: readonly string[], table: string) =>
  run<Stored>(
    `select ${STORED} from ${table} where key = any(array(select jsonb_array_elements_text($1::text::jsonb)))`,
    [JSON.stringify(keys)],
  );

/** Makes the documents what they are now; returns the keys of those that were not. In a transaction, please. */
export async function writeDocuments(
  run: Run,
  given: readonly SearchDocument[],
  tables: Tables = LIVE,
): Promise<string[]> {
  const documents = [...new Map(given.map((document) => [document.key, document])).values()];
  if (documents.length === 0) return [];
  await run("select pg_advisory_xact_lock($1::bigint)", [WRITE_LOCK]);
  const keys = documents.map(({ key }) => key);
  const stored = new Map((await readStored(run, keys, tables.documents)).map((row) => [row.key, row]));
  const rewritten: SearchDocument[] = [];
  const reranked: SearchDocument[] = [];
  for (const document of documents) {
    const before = stored.get(document.key);
    if (!before || !sameWords(before, document)) rewritten.push(document);
    else if (!sameRank(before, document)) reranked.push(document);
  }
  if (reranked.length > 0) {
    await run(
      `update ${tables.documents} d set good = n.good, audience = n.audience, weight = n.weight, prior = n.prior,
        created_at = n.created_at, hot = coalesce(n.prior >= (select hot_from from search_state where id = 1), false)
        from jsonb_to_recordset($1::text::jsonb) as n (key text, good boolean, audience text, weight real, prior float8, created_at timestamptz)
        where d.key = n.key`,
      [JSON.stringify(reranked.map(toRow))],
    );
  }
  if (rewritten.length > 0) {
    const counts = new Map<string, number>();
    addWords(
      counts,
      rewritten.flatMap(({ key }) => stored.get(key) ?? []),
      -1,
    );
    addWords(counts, rewritten, 1);
    await run(`${insert(tables.documents)} ${REPLACE}`, [JSON.stringify(rewritten.map(toRow))]);
    await countWords(run, counts, tables);
  }
  return [...rewritten, ...reranked].map(({ key }) => key);
}

/** Takes documents out; returns the keys of those that were there. In a transaction, please. */
export async function removeDocuments(
  run: Run,
  keys: readonly string[],
  tables: Tables = LIVE,
): Promise<string[]> {
  if (keys.length === 0) return [];
  await run("select pg_advisory_xact_lock($1::bigint)", [WRITE_LOCK]);
  const removed = await run<Stored>(
    `delete from ${tables.documents} where key = any(array(select jsonb_array_elements_text($1::text::jsonb))) returning ${STORED}`,
    [JSON.stringify(keys)],
  );
  const counts = new Map<string, number>();
  addWords(counts, removed, -1);
  await countWords(run, counts, tables);
  return removed.map(({ key }) => key);
}
