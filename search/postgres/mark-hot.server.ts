import { HOT_DOCUMENTS, HOT_FROM_DOCUMENTS } from "../prior.ts";
import type { Run } from "../run.ts";

/** Share by which the number of hot documents may have drifted before they are chosen anew. */
const DRIFTED = 0.5;

/** The `prior` from which on a document is hot; null when there are too few documents to mark any. */
export async function hotFromOf(run: Run, table: string): Promise<number | null> {
  const [row] = await run<{ count: number; hot: number | null }>(
    `select (select count(*) from ${table})::float8 as count,
      (select prior from ${table} order by prior desc limit 1 offset ${HOT_DOCUMENTS - 1}) as hot`,
  );
  return row && row.count >= HOT_FROM_DOCUMENTS ? row.hot : null;
}

/** Marks the documents from there on, and those only. */
export async function markHot(run: Run, table: string, hotFrom: number | null): Promise<void> {
  if (hotFrom === null) await run(`update ${table} set hot = false where hot`);
  else
    await run(`update ${table} set hot = (prior >= $1::float8) where hot <> (prior >= $1::float8)`, [
      hotFrom,
    ]);
}

/** From now on a document written is hot from there on. */
export async function keepHotFrom(run: Run, hotFrom: number | null): Promise<void> {
  await run("delete from search_state where $1::float8 is null or hot_from <> $1::float8", [hotFrom]);
  if (hotFrom !== null)
    await run("insert into search_state (id, hot_from) values (1, $1::float8) on conflict do nothing", [
      hotFrom,
    ]);
}

/** Chooses the hot documents anew, when a community has grown or changed so much that they no longer are the best few. */
export async function renewHot(run: Run): Promise<void> {
  const [row] = await run<{ hot: number }>("select count(*)::float8 as hot from search_documents where hot");
  const hotFrom = await hotFromOf(run, "search_documents");
  const wanted = hotFrom === null ? 0 : HOT_DOCUMENTS;
  if (Math.abs(row!.hot - wanted) <= DRIFTED * wanted) return;
  await keepHotFrom(run, hotFrom);
  await markHot(run, "search_documents", hotFrom);
}
