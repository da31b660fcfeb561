import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { BareJob } from "./bare-server.ts";
import type { StatementLog } from "./statement-log.ts";

const folder = dirname(fileURLToPath(import.meta.url));
const ENVIRONMENT = {
  NODE_ENV: "production" as const,
  RUCHE_SECRET: "only-for-measuring-0123456789-abcdefghij",
  HOST: "127.0.0.1",
  MEILI_URL: "",
};

export type Running = { port: number; pid: number; stop: () => Promise<void> };

const stopper = (child: ChildProcess) => async () => {
  if (child.exitCode !== null) return;
  child.kill("SIGTERM");
  await once(child, "exit");
};

async function untilReady(port: number): Promise<void> {
  for (;;) {
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await setTimeout(50);
  }
}

/** The application as it is deployed. With `trace`, its statements are collected. */
export async function startApp(
  databaseUrl: string,
  { trace }: { trace?: StatementLog } = {},
): Promise<Running> {
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...ENVIRONMENT,
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    RUCHE_BASE_URL: `http://127.0.0.1:${port}`,
    LOG_LEVEL: trace ? "trace" : "info",
    // Its statements are not those of a request.
    RUCHE_WORKER: trace ? "0" : "1",
  };
  const child = spawn(process.execPath, [join(folder, "main.js")], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<never>((_resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`the application ended with ${code}`)));
  });
  ended.catch(() => {});
  // Read in any case: a full pipe would stop the application.
  child.stdout.setEncoding("utf8").on("data", (text: string) => trace?.add(text));
  await Promise.race([ended, untilReady(port)]);
  return { port, pid: child.pid!, stop: stopper(child) };
}

export async function startBare(job: BareJob): Promise<Running> {
  const child = fork(join(folder, "bench.js"), ["--bare"], {
    env: { ...process.env, ...ENVIRONMENT, LOG_LEVEL: "silent" },
  });
  await once(child, "message");
  child.send(job);
  const [{ port }] = (await once(child, "message")) as [{ port: number }];
  return { port, pid: child.pid!, stop: stopper(child) };
}
