import type { Sql } from "#db/types.ts";
import type { RebuildSource, SearchDocument } from "../engine.ts";
import type { Run } from "../run.ts";
import { runWith } from "../run-with.server.ts";
import { hotFromOf, keepHotFrom, markHot } from "./mark-hot.server.ts";
import {
  addWords,
  countWords,
  insertDocuments,
  LIVE,
  removeDocuments,
  type Tables,
  WRITE_LOCK,
  writeDocuments,
} from "./write.server.ts";

const NEXT: Tables = { documents: "search_documents_next", words: "search_words_next" };
/** Held by the connection of the one rebuild that is under way; the database lets go of it when that dies. */
const REBUILD_LOCK = 7_264_102;
/** Batches on their way to the database at once. */
const AT_ONCE = 3;
const WORDS_AT_ONCE = 5000;
/** Memory for making the indexes, which are most of the work. */
const INDEX_MEMORY = "512MB";

/**
 * Fills tables beside the ones in use, makes their indexes, and takes over in one transaction. Writers wait for that
 * moment only; what they wrote since the beginning comes from `source.changes`.
 */
export async function rebuildPostgres(sql: Sql, source: RebuildSource): Promise<void> {
  const connection = await sql.reserve();
  try {
    const [lock] = await connection<
      { taken: boolean }[]
    >`select pg_try_advisory_lock(${REBUILD_LOCK}) as taken`;
    if (!lock?.taken) throw new Error("Another rebuild of the search index is under way.");
    try {
      const run = runWith(connection);
      await makeTables(run);
      await fill(runWith(sql), source.documents());
      await connection.unsafe(`set maintenance_work_mem = '${INDEX_MEMORY}'`);
      const hotFrom = await hotFromOf(run, NEXT.documents);
      await markHot(run, NEXT.documents, hotFrom);
      await makeIndexes(run);
      await takeOver(connection, source, hotFrom);
    } finally {
      await connection.unsafe("reset maintenance_work_mem");
      await connection`select pg_advisory_unlock(${REBUILD_LOCK})`;
    }
  } finally {
    connection.release();
  }
}

/** What a killed rebuild left behind goes first. */
async function makeTables(run: Run): Promise<void> {
  for (const name of ["documents", "words"] as const) {
    await run(`drop table if exists ${NEXT[name]}`);
    await run(`create table ${NEXT[name]} (like ${LIVE[name]} including all excluding indexes)`);
  }
  await run(`alter table ${NEXT.documents} set (fillfactor = 85)`);
}

async function fill(run: Run, batches: AsyncIterable<readonly SearchDocument[]>): Promise<void> {
  const counts = new Map<string, number>();
  const sending = new Set<Promise<unknown>>();
  for await (const batch of batches) {
    if (batch.length === 0) continue;
    addWords(
      counts,
      batch.map(({ title, text, tags }) => ({ title, text, tags })),
      1,
    );
    const sent: Promise<unknown> = insertDocuments(run, batch, NEXT).finally(() => sending.delete(sent));
    sending.add(sent);
    if (sending.size >= AT_ONCE) await Promise.race(sending);
  }
  await Promise.all(sending);
  await run(`alter table ${NEXT.words} add constraint ${NEXT.words}_pkey primary key (word)`);
  const words = [...counts];
  for (let at = 0; at < words.length; at += WORDS_AT_ONCE)
    await countWords(run, new Map(words.slice(at, at + WORDS_AT_ONCE)), NEXT);
}

type Index = { name: string; definition: string };

const indexesOf = (run: Run, table: string) =>
  run<Index>(
    `select c.relname as name, pg_get_indexdef(c.oid) as definition from pg_index x
      join pg_class c on c.oid = x.indexrelid where x.indrelid = $1::text::regclass and not x.indisprimary order by 1`,
    [table],
  );

/** The same indexes as the tables in use have. */
async function makeIndexes(run: Run): Promise<void> {
  await run(`alter table ${NEXT.documents} add constraint ${NEXT.documents}_pkey primary key (key)`);
  for (const table of ["documents", "words"] as const) {
    for (const { name, definition } of await indexesOf(run, LIVE[table])) {
      await run(
        definition
          .replace(` INDEX ${name} `, ` INDEX ${name}_next `)
          .replace(` ON public.${LIVE[table]} `, ` ON public.${NEXT[table]} `),
      );
    }
    await run(`analyze ${NEXT[table]}`);
  }
}

/**
 * On the rebuild's own connection: a second one held while a third reads the changes would wait for itself in a pool of
 * two.
 */
async function takeOver(
  connection: Awaited<ReturnType<Sql["reserve"]>>,
  source: RebuildSource,
  hotFrom: number | null,
): Promise<void> {
  const run = runWith(connection);
  await connection.unsafe("begin");
  try {
    await run("select pg_advisory_xact_lock($1::bigint)", [WRITE_LOCK]);
    await keepHotFrom(run, hotFrom);
    const { documents, gone } = await source.changes();
    await removeDocuments(run, gone, NEXT);
    await writeDocuments(run, documents, NEXT);
    for (const table of ["documents", "words"] as const) {
      const indexes = await indexesOf(run, LIVE[table]);
      await run(`drop table ${LIVE[table]}`);
      await run(`alter table ${NEXT[table]} rename to ${LIVE[table]}`);
      await run(`alter index ${NEXT[table]}_pkey rename to ${LIVE[table]}_pkey`);
      for (const { name } of indexes) await run(`alter index ${name}_next rename to ${name}`);
    }
    await connection.unsafe("commit");
  } catch (error) {
    await connection.unsafe("rollback");
    throw error;
  }
}
