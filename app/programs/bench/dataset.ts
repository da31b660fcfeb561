import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { renderAgain } from "#app/domain/operations/render-again.server.ts";
import { LIMIT_NAMES, NO_LIMIT } from "#app/domain/screening/limits.ts";
import { reindex } from "#app/domain/search/reindex.server.ts";
import { migrateQueue } from "#app/jobs/migrate-queue.server.ts";
import { createDb } from "#db/client.server.ts";
import { startEmbeddedPostgres } from "#db/embedded.server.ts";
import { migrate } from "#db/migrate.server.ts";
import { seedEssentials } from "#db/seed/essentials.server.ts";
import type { Sql } from "#db/types.ts";
import { postgresEngine } from "#search/postgres/engine.server.ts";
import { importNdjson } from "../import/import-ndjson.ts";
import { Progress } from "../import/progress.ts";
import { ImportReport } from "../import/report.ts";
import { settleCounters } from "../import/settle.ts";
import { makeArticles } from "./bench-articles.ts";
import { makeLedger } from "./bench-ledger.ts";

/** Files of the data set that go in together, in this order, and the table that tells whether they are in. */
const PARTS = [
  { table: "ideas", files: ["members", "ideas", "votes", "comments"] },
  { table: "threads", files: ["questions", "answers", "answer-votes"] },
];
const FILES = PARTS.flatMap((part) => part.files);

export type Dataset = { url: string; stop: () => Promise<void> };

/** Writes the files unless they are there. */
function generate(generator: string, scale: number, folder: string): void {
  const isThere = (file: string) => existsSync(join(folder, file));
  if (isThere("manifest.json") && FILES.every((name) => isThere(`${name}.ndjson`))) return;
  if (!existsSync(generator)) {
    throw new Error(
      `The generator is not at ${generator}. Give its path with --generator, or ready files with --data FOLDER.`,
    );
  }
  process.stderr.write(`Writing the community at scale ${scale}\n`);
  mkdirSync(folder, { recursive: true });
  execFileSync(process.execPath, [resolve(generator), "--scale", String(scale), "--out", folder], {
    stdio: "ignore",
  });
}

async function isEmpty(sql: Sql, table: string): Promise<boolean> {
  const [row] = await sql`select not exists (select 1 from ${sql(table)}) as empty`;
  return row!.empty;
}

/** A database of its own with the community of this scale; made once and kept, for the next run. */
export async function openDataset({
  folder,
  scale,
  generator,
  data,
}: {
  folder: string;
  scale: number;
  generator: string;
  data?: string | undefined;
}): Promise<Dataset> {
  const home = join(folder, `x${scale}`);
  const { url, stop } = await startEmbeddedPostgres({ dataDir: join(home, "postgres") });
  try {
    await migrate(url);
    await migrateQueue(url);
    const { db, sql, close } = createDb(url, { max: 2 });
    await seedEssentials(db);
    for (const { table, files } of PARTS) {
      if (!(await isEmpty(sql, table))) continue;
      if (!data) generate(generator, scale, join(home, "ndjson"));
      const report = new ImportReport();
      await importNdjson(sql, {
        files: files.map((name) => join(data ?? join(home, "ndjson"), `${name}.ndjson`)),
        report,
        progress: (label, total) => new Progress(label, total),
      });
      await settleCounters(sql);
      if (report.problems.length > 0) report.print();
    }
    if (await isEmpty(sql, "articles")) await makeArticles(sql, scale);
    // Pages ask it what is like them. Postgres alone: a search server is somebody's, and not for data of a bench.
    if (await isEmpty(sql, "search_documents")) {
      process.stderr.write("Making the search index\n");
      await reindex(sql, { engine: postgresEngine(sql), onTotal: () => {}, onRead: () => {} });
    }
    // The application does it after a start, and would in the middle of a measurement.
    await renderAgain(sql);
    if (await isEmpty(sql, "point_entries")) await makeLedger(db, sql);
    // All of it is years old: what puts old threads to sleep would do that in the middle too.
    await sql`update help_settings set lock_after_days = ${100 * 365}`;
    // A thousand people do in seconds what takes people weeks.
    const none = Object.fromEntries(LIMIT_NAMES.map((name) => [name, NO_LIMIT]));
    await sql`update screening_settings set limits = ${sql.json(none)}`;
    await sql`vacuum analyze`;
    await close();
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}
