import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import postgres from "postgres";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "#db/embedded.server.ts";

let dataDir: string;
let started: EmbeddedPostgres[];
let holders: ChildProcess[];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "ruche-embedded-"));
  started = [];
  holders = [];
});

afterEach(async () => {
  for (const holder of holders) holder.kill("SIGKILL");
  await Promise.all(holders.map((holder) => holder.exitCode ?? holder.signalCode ?? once(holder, "exit")));
  for (const server of started) await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const start = async () => {
  const server = await startEmbeddedPostgres({ dataDir, unsafeFast: true });
  started.push(server);
  return server;
};

/** Another process with the same data directory; resolves with the address it got. */
async function holdInOtherProcess(): Promise<{ holder: ChildProcess; url: string }> {
  const holder = spawn(process.execPath, ["tests/support/hold-embedded.mjs", dataDir], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  holders.push(holder);
  for await (const url of createInterface({ input: holder.stdout! })) return { holder, url };
  throw new Error("The other process ended without an address");
}

async function query<T>(url: string, text: string): Promise<T[]> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    return (await sql.unsafe(text)) as unknown as T[];
  } finally {
    await sql.end();
  }
}

const isRunning = (url: string) =>
  query(url, "select 1").then(
    () => true,
    () => false,
  );

describe("the embedded PostgreSQL", () => {
  test("keeps its data when it is stopped and started again", async () => {
    const first = await start();
    await query(first.url, "create table kept (word text); insert into kept values ('honey')");
    await first.stop();
    await first.stop();
    expect(await isRunning(first.url)).toBe(false);

    const second = await start();
    expect(second.reused).toBe(false);
    expect(await query(second.url, "select word from kept")).toEqual([{ word: "honey" }]);
  });

  test("is private: this machine only, a random password that others cannot read", async () => {
    const { url } = await start();
    const [row] = await query<{ addresses: string; sockets: string }>(
      url,
      "select current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets",
    );
    expect(row).toEqual({ addresses: "127.0.0.1", sockets: "" });
    const file = join(dataDir, "cluster", "ruche.password");
    expect(readFileSync(file, "utf8")).toBe(decodeURIComponent(new URL(url).password));
    expect(statSync(file).mode & 0o077).toBe(0);
    const wrong = new URL(url);
    wrong.password = "wrong";
    await expect(query(wrong.href, "select 1")).rejects.toThrow("password authentication failed");
  });

  test("sorts and folds letters alike on every machine", async () => {
    const { url } = await start();
    const [row] = await query(
      url,
      `select datlocprovider as provider, datlocale as locale, upper('é') as upper,
              to_tsvector('simple', 'Élan') @@ 'élan'::tsquery as found
       from pg_database where datname = current_database()`,
    );
    expect(row).toEqual({ provider: "b", locale: "C.UTF-8", upper: "É", found: true });
  });

  test("survives the kill -9 of its process, is used again by the next one and then stopped", async () => {
    const { holder, url } = await holdInOtherProcess();
    holder.kill("SIGKILL");
    await once(holder, "exit");
    expect(await isRunning(url)).toBe(true);

    const next = await start();
    expect(next).toMatchObject({ url, reused: true });
    await next.stop();
    expect(await isRunning(url)).toBe(false);
  });

  test("is shared by two processes that start together, and stopped by the last of them", async () => {
    const [other, own] = await Promise.all([holdInOtherProcess(), start()]);
    expect(own.url).toBe(other.url);
    await own.stop();
    expect(await isRunning(other.url)).toBe(true);
    other.holder.kill("SIGTERM");
    await once(other.holder, "exit");
    expect(await isRunning(other.url)).toBe(false);
  });

  test("is not kept from starting by the process number of a program that is no PostgreSQL", async () => {
    const first = await start();
    await first.stop();
    const lock = [process.pid, join(dataDir, "cluster"), 0, 1, "", "127.0.0.1", "", "ready   "];
    writeFileSync(join(dataDir, "cluster", "postmaster.pid"), `${lock.join("\n")}\n`);
    const second = await start();
    expect(second.reused).toBe(false);
  });

  test("says in one line that the data directory cannot be written", async () => {
    const file = join(dataDir, "file");
    writeFileSync(file, "");
    await expect(startEmbeddedPostgres({ dataDir: file })).rejects.toThrow(
      /^The data directory .* cannot be written/,
    );
  });

  test("says in one line that a directory is no cluster, or another version's", async () => {
    mkdirSync(join(dataDir, "cluster"));
    chmodSync(join(dataDir, "cluster"), 0o700);
    await expect(start()).rejects.toThrow(/is not a database made by Ruche/);
    writeFileSync(join(dataDir, "cluster", "PG_VERSION"), "9\n");
    await expect(start()).rejects.toThrow(/was made by PostgreSQL 9/);
  });
});
