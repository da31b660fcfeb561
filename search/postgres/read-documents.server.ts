import type { SearchDocument, SearchKind } from "../engine.ts";
import type { Run } from "../run.ts";

type Row = Omit<SearchDocument, "createdAt"> & { createdAt: number };

const SELECT = `select key, kind, target_id as id, language, title, text, to_json(tags) as tags, category_id as "categoryId", state,
  good, audience, weight::float8 as weight, (extract(epoch from created_at) * 1000)::float8 as "createdAt" from search_documents`;

const toDocument = ({ createdAt, ...row }: Row): SearchDocument => ({
  ...row,
  createdAt: new Date(createdAt),
});

/** The documents under these keys. */
export async function readDocuments(run: Run, keys: readonly string[]): Promise<SearchDocument[]> {
  const rows = await run<Row>(
    `${SELECT} where key = any(array(select jsonb_array_elements_text($1::text::jsonb)))`,
    [JSON.stringify(keys)],
  );
  return rows.map(toDocument);
}

/** Every document, in batches. */
export async function* readAllDocuments(run: Run, batch: number): AsyncGenerator<SearchDocument[]> {
  for (let after: string | undefined = ""; after !== undefined; ) {
    const rows: Row[] = await run<Row>(`${SELECT} where key > $1::text order by key limit $2::int`, [
      after,
      batch,
    ]);
    if (rows.length > 0) yield rows.map(toDocument);
    after = rows.at(-1)?.key;
  }
}

/** Documents of a kind whose ids come after one, up to another or the end. */
export async function readRange(
  run: Run,
  kind: SearchKind,
  { after, last }: { after: string; last: string | null },
): Promise<SearchDocument[]> {
  const rows = await run<Row>(
    `${SELECT} where kind = $1::text and target_id > $2::text::uuid and ($3::text is null or target_id <= $3::text::uuid)`,
    [kind, after, last],
  );
  return rows.map(toDocument);
}
