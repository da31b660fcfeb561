import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { migrateQueue } from "#app/jobs/migrate-queue.server.ts";
import { createDb } from "#db/client.server.ts";
import { startEmbeddedPostgres } from "#db/embedded.server.ts";
import { migrate } from "#db/migrate.server.ts";
import { seedEssentials } from "#db/seed/essentials.server.ts";
import { importNdjson } from "../import/import-ndjson.ts";
import { Progress } from "../import/progress.ts";
import { ImportReport } from "../import/report.ts";
import { settleCounters } from "../import/settle.ts";

const FILES = ["members", "ideas", "votes", "comments"];

export type Dataset = { url: string; stop: () => Promise<void> };

function generate(generator: string, scale: number, folder: string): string[] {
  const files = FILES.map((name) => join(folder, `${name}.ndjson`));
  if (files.every((file) => existsSync(file)) && existsSync(join(folder, "manifest.json"))) return files;
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
  return files;
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
    const [row] = await sql`select count(*)::int as ideas from ideas`;
    if (row!.ideas === 0) {
      const files = data
        ? FILES.map((name) => join(data, `${name}.ndjson`))
        : generate(generator, scale, join(home, "ndjson"));
      const report = new ImportReport();
      await importNdjson(sql, { files, report, progress: (label, total) => new Progress(label, total) });
      await settleCounters(sql);
      if (report.problems.length > 0) report.print();
    }
    await sql`vacuum analyze`;
    await close();
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}
