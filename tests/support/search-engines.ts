import { spawn, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Meilisearch } from "meilisearch";
import { afterAll } from "vitest";
import type { SearchEngine } from "#search/engine.ts";
import { meilisearchEngine } from "#search/meilisearch/engine.server.ts";
import { postgresEngine } from "#search/postgres/engine.server.ts";
import { sql } from "#tests/support/database.ts";

type Server = { url: string; key: string | undefined };

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

/** A server of our own on an empty folder, gone after the file. */
async function startOwn(): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), "ruche-meilisearch-"));
  const url = `http://127.0.0.1:${await freePort()}`;
  const key = randomUUID();
  const child = spawn(
    "meilisearch",
    [
      "--http-addr",
      new URL(url).host,
      "--db-path",
      join(folder, "data"),
      "--no-analytics",
      "--master-key",
      key,
    ],
    { cwd: folder, stdio: "ignore" },
  );
  afterAll(() => {
    child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });
  const client = new Meilisearch({ host: url, apiKey: key });
  const deadline = Date.now() + 20_000;
  while (!(await client.isHealthy())) {
    if (Date.now() > deadline) throw new Error("meilisearch did not start");
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { url, key };
}

/** The server that the environment names, or one started from the binary on the PATH; null when there is neither. */
async function findServer(): Promise<Server | null> {
  const { MEILI_URL, MEILI_MASTER_KEY } = process.env;
  if (MEILI_URL) return { url: MEILI_URL, key: MEILI_MASTER_KEY };
  const there = spawnSync("meilisearch", ["--version"], { stdio: "ignore" }).status === 0;
  return there ? startOwn() : null;
}

const server = await findServer();
const prefix = `test_${process.pid}_${Math.random().toString(36).slice(2, 8)}`;

const client = server && new Meilisearch({ host: server.url, ...(server.key && { apiKey: server.key }) });

/** Takes every index of this file away. */
async function dropIndexes(): Promise<void> {
  const { results } = await client!.getIndexes({ limit: 1000 });
  const own = results.filter(({ uid }) => uid.startsWith(prefix));
  await Promise.all(
    own.map(({ uid }) => client!.index(uid).delete().waitTask({ timeout: 60_000, interval: 5 })),
  );
}
if (server) afterAll(dropIndexes);

type EngineUnderTest = {
  name: SearchEngine["name"];
  /** Why it is not tested here, for the test's name. */
  skipped: string | null;
  /** An engine that holds nothing. */
  fresh: () => Promise<SearchEngine>;
};

/** Both engines; Meilisearch against a real server, where there is one. */
export const ENGINES: EngineUnderTest[] = [
  { name: "postgres", skipped: null, fresh: async () => postgresEngine(sql) },
  {
    name: "meilisearch",
    skipped: server ? null : "no MEILI_URL and no meilisearch on the PATH",
    fresh: async () => {
      await dropIndexes();
      return meilisearchEngine({ url: server!.url, key: server!.key, prefix });
    },
  },
];
