import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { inject } from "vitest";
import { databaseUrl } from "#tests/support/database.ts";

const MAIN = "build/server/main.js";

export const isBuilt = () => existsSync(MAIN);

export type Application = {
  url: string;
  /** Memory it holds at this moment in MB, as the system counts it; 0 where that cannot be asked. */
  memory(): number;
  /** `SIGKILL`: nothing of it gets to say goodbye. */
  end(signal: "SIGKILL" | "SIGTERM"): Promise<void>;
};

/** The application as it is deployed, on the database of this test; it does its jobs at once, pages a moment later. */
export async function startApplication(): Promise<Application> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child: ChildProcess = spawn(process.execPath, [MAIN], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      RUCHE_BASE_URL: "http://localhost:3000",
      RUCHE_DATA_DIR: join(inject("scratchDir"), "application"),
      RUCHE_OUTGOING_ALLOW: "127.0.0.1",
      LOG_LEVEL: "silent",
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  let isEnding = false;
  child.once("exit", (code) => {
    if (!isEnding) throw new Error(`The application ended by itself: ${code}`);
  });
  return {
    url,
    memory() {
      const file = `/proc/${child.pid}/status`;
      const [, kilobytes = "0"] = existsSync(file)
        ? (/^VmRSS:\s+(\d+)/m.exec(readFileSync(file, "utf8")) ?? [])
        : [];
      return Math.round(Number(kilobytes) / 1024);
    },
    async end(signal) {
      isEnding = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.kill(signal);
      await ended;
    },
  };
}

/** One that nobody has at this moment. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
