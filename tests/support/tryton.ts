import { execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const exec = (file: string, args: string[], options: { cwd: string; env: NodeJS.ProcessEnv }) =>
  run(file, args, { ...options, timeout: 60_000 });

/** Where Debian's `python3-*` and `tryton-*` packages put their modules. */
const MODULES = "/usr/lib/python3/dist-packages/trytond/modules";
const OUR_MODULE = new URL("../../app/adapters/crm/tryton-module/", import.meta.url).pathname;
const PASSWORD = "wxyz-4017-QmPlk";

/** Why Tryton cannot run here; null when it can. */
export const trytonLacks = (): string | null =>
  ["/usr/bin/trytond", `${MODULES}/party`, `${MODULES}/party_relationship`].every(existsSync)
    ? null
    : "no Tryton here (apt-get install tryton-server tryton-modules-party tryton-modules-party-relationship): skipped";

type Rpc = <T = unknown>(method: string, ...params: unknown[]) => Promise<T>;
export type RealTryton = {
  url: string;
  database: string;
  login: string;
  password: string;
  /** As its administrator: `party.party.create`, or `/wizard.…`, with the context added. Throws what Tryton answers. */
  rpc: Rpc;
  /** As somebody else: a session of their own. */
  rpcAs: (login: string, password: string) => Promise<Rpc>;
  stop: () => Promise<void>;
};

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}

/** Our module as its `setup.py` installs it, into a folder that Python looks in. */
async function installModule(folder: string, env: NodeJS.ProcessEnv): Promise<string> {
  const source = join(folder, "source");
  const site = join(folder, "site");
  await cp(OUR_MODULE, source, { recursive: true });
  const args = ["-W", "ignore", "setup.py", "-q", "install", "--install-lib", site];
  await exec("/usr/bin/python3", [...args, "--single-version-externally-managed", "--record", "installed"], {
    cwd: source,
    env,
  });
  return site;
}

async function post(url: string, body: object, headers: Record<string, string> = {}): Promise<unknown> {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ id: 1, ...body }),
  });
  if (!answer.ok) throw new Error(`Tryton answered ${answer.status}`);
  const { result, error } = (await answer.json()) as { result?: unknown; error?: unknown };
  if (error !== undefined) throw new Error(`Tryton refused: ${JSON.stringify(error)}`);
  return result;
}

/**
 * A Tryton of its own on this machine: a fresh SQLite database with parties and relations, and where it is asked for
 * our module. Takes some eight seconds. Knows nothing of vitest.
 */
export async function startTryton({ ourModule = false } = {}): Promise<RealTryton> {
  const lacks = trytonLacks();
  if (lacks) throw new Error(lacks);
  const folder = await mkdtemp(join(tmpdir(), "ruche-tryton-"));
  const database = "crm";
  const port = await freePort();
  const env: NodeJS.ProcessEnv = { ...process.env, TRYTONPASSFILE: join(folder, "password") };
  if (ourModule)
    env.PYTHONPATH = [await installModule(folder, env), env.PYTHONPATH].filter(Boolean).join(delimiter);
  await writeFile(env.TRYTONPASSFILE!, PASSWORD);
  await writeFile(
    join(folder, "trytond.conf"),
    `[database]\nuri = sqlite://\npath = ${folder}\n[web]\nlisten = 127.0.0.1:${port}\n`,
  );
  await writeFile(join(folder, `${database}.sqlite`), "");
  const options = { cwd: folder, env };
  const base = ["-c", join(folder, "trytond.conf"), "-d", database];
  await exec("/usr/bin/trytond-admin", [...base, "--all", "--email", "admin@example.com"], options);
  const modules = ["party", "party_relationship", ...(ourModule ? ["ruche_community"] : [])];
  await exec("/usr/bin/trytond-admin", [...base, "-u", ...modules, "--activate-dependencies"], options);

  const server = spawn("/usr/bin/trytond", base, { ...options, stdio: "ignore" });
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    const ended = new Promise((done) => server.once("exit", done));
    if (server.exitCode === null && server.kill("SIGTERM")) await ended;
    await rm(folder, { recursive: true, force: true });
  };
  const rpcAs = async (login: string, password: string): Promise<Rpc> => {
    const session = await post(`${url}/${database}/`, {
      method: "common.db.login",
      params: [login, { password }, "en"],
    });
    const [userId, key] = session as [number, string];
    const authorization = `Session ${Buffer.from(`${login}:${userId}:${key}`).toString("base64")}`;
    return async <T>(method: string, ...params: unknown[]) =>
      (await post(
        `${url}/${database}/`,
        { method: method.startsWith("/") ? method.slice(1) : `model.${method}`, params: [...params, {}] },
        { authorization },
      )) as T;
  };
  try {
    await ready(url, () => server.exitCode);
    const rpc = await rpcAs("admin", PASSWORD);
    return { url, database, login: "admin", password: PASSWORD, rpc, rpcAs, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Asks for its version until it answers. */
async function ready(url: string, exitCode: () => number | null): Promise<void> {
  const until = Date.now() + 30_000;
  for (;;) {
    try {
      await post(`${url}/`, { method: "common.server.version", params: [] });
      return;
    } catch (error) {
      if (exitCode() !== null || Date.now() > until) throw error;
      await new Promise((later) => setTimeout(later, 50));
    }
  }
}
