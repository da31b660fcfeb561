import { childrenCpu, processCpu } from "./cpu.ts";
import { type LoadResult, runLoad } from "./load-client.ts";
import type { Running } from "./processes.ts";

export type Measured = {
  /** With one connection. */
  alone: LoadResult;
  /** With fifty. */
  crowd: LoadResult;
  /** Milliseconds of processor a request, with one connection: of the server, and of the database's connections. */
  cpu: number;
  databaseCpu: number;
};

type Options = { seconds: number; postmasterPid: number };

/** Warms a server up, then loads it with one connection and with fifty. */
export async function measure(
  server: Running,
  requests: string[],
  { seconds, postmasterPid }: Options,
): Promise<Measured> {
  const load = (connections: number, time: number) =>
    runLoad({ port: server.port, requests, connections, seconds: time });
  await load(8, Math.max(1, seconds / 2));
  const [before, databaseBefore] = [processCpu(server.pid), childrenCpu(postmasterPid)];
  const alone = await load(1, seconds);
  const cpu = (processCpu(server.pid) - before) / alone.requests;
  const databaseCpu = (childrenCpu(postmasterPid) - databaseBefore) / alone.requests;
  return { alone, crowd: await load(50, seconds), cpu, databaseCpu };
}
