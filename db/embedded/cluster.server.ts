import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Account } from "./account.server.ts";
import type { Binaries } from "./binaries.server.ts";
import { isAlive } from "./postmaster.server.ts";

const PASSWORD_FILE = "ruche.password";

/** PostgreSQL gets this environment instead of ours, whose PG* and locale variables would change its behaviour. */
export const SERVER_ENVIRONMENT = {
  PATH: "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin",
  LC_ALL: "C",
} as unknown as NodeJS.ProcessEnv; // Vite's types demand a NODE_ENV in every environment.

/**
 * Creates the cluster beside its final place and renames it there, so that an interrupted start leaves nothing
 * half-made and of two processes that start together one simply wins.
 */
export function createCluster(binaries: Binaries, account: Account, clusterDir: string, sync: boolean): void {
  removeLeftovers(clusterDir);
  const draft = `${clusterDir}.new-${process.pid}`;
  const passwordFile = `${draft}.password`;
  try {
    mkdirSync(draft, { mode: 0o700 });
    writeFileSync(passwordFile, randomBytes(24).toString("base64url"), { mode: 0o600 });
    if (account.uid !== undefined && account.gid !== undefined) {
      chownSync(draft, account.uid, account.gid);
      chownSync(passwordFile, account.uid, account.gid);
    }
    runInitdb(binaries, account, draft, passwordFile, sync);
    renameSync(passwordFile, join(draft, PASSWORD_FILE));
    renameSync(draft, clusterDir);
  } catch (error) {
    if (!["ENOTEMPTY", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
    rmSync(passwordFile, { force: true });
  }
}

/** Checks that this cluster can be opened here, and returns its superuser's password. */
export function openCluster(binaries: Binaries, clusterDir: string): string {
  try {
    const major = readFileSync(join(clusterDir, "PG_VERSION"), "utf8").trim();
    if (major !== binaries.major) {
      throw new Error(
        `${clusterDir} was made by PostgreSQL ${major}, and PostgreSQL ${binaries.major} is installed now. Move the data with pg_dump, or set RUCHE_DATA_DIR to a new directory.`,
      );
    }
    return readFileSync(join(clusterDir, PASSWORD_FILE), "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EACCES") {
      throw new Error(
        `${clusterDir} belongs to another user. Start Ruche as that user, or set RUCHE_DATA_DIR.`,
      );
    }
    if (code === "ENOENT") {
      throw new Error(
        `${clusterDir} is not a database made by Ruche. Set RUCHE_DATA_DIR to another directory.`,
      );
    }
    throw error;
  }
}

function runInitdb(
  binaries: Binaries,
  account: Account,
  dir: string,
  passwordFile: string,
  sync: boolean,
): void {
  // The builtin locale sorts alike on every machine; only character classes still come from the system's library.
  const locale = [
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--locale=C",
    `--lc-ctype=${ctype()}`,
  ];
  const { file, args, options } = account.command(binaries.initdb, [
    `--pgdata=${dir}`,
    "--username=postgres",
    "--auth=scram-sha-256",
    `--pwfile=${passwordFile}`,
    "--encoding=UTF8",
    "--no-instructions",
    ...locale,
    ...(sync ? [] : ["--no-sync"]),
  ]);
  const result = spawnSync(file, args, { ...options, cwd: "/", env: SERVER_ENVIRONMENT, encoding: "utf8" });
  if (result.status === 0) return;
  const reason = result.error?.message ?? lastError(result.stderr);
  throw new Error(`PostgreSQL could not create a database in ${dirname(dir)}: ${reason}`);
}

function ctype(): string {
  return process.platform === "darwin" ? "UTF-8" : "C.UTF-8";
}

function lastError(output: string): string {
  const lines = output.trim().split("\n");
  return lines.findLast((line) => line.includes("error:")) ?? lines.at(-1) ?? "no reason given";
}

function removeLeftovers(clusterDir: string): void {
  const dataDir = dirname(clusterDir);
  const prefix = `${basename(clusterDir)}.new-`;
  for (const name of readdirSync(dataDir)) {
    const pid = Number.parseInt(name.slice(prefix.length), 10);
    if (name.startsWith(prefix) && (pid === process.pid || !isAlive(pid))) {
      rmSync(join(dataDir, name), { recursive: true, force: true });
    }
  }
}
