import { connect, type Socket } from "node:net";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";

export type Load = {
  port: number;
  /** Whole HTTP requests; each connection takes them in turn, beginning at its own place. */
  requests: string[];
  connections: number;
  seconds: number;
};

export type LoadResult = { requests: number; failures: number; perSecond: number; p50: number; p95: number };

type Raw = { latencies: number[]; failures: number; elapsedMs: number };

const HEAD_END = "\r\n\r\n";

/** One connection sending one request after the other until the time is over. Answers must carry their length. */
function drive(load: Load, first: number, until: number, raw: Raw): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect({ port: load.port, host: "127.0.0.1", noDelay: true });
    let next = first;
    let sentAt = 0;
    let head = "";
    let left = -1;
    const send = () => {
      if (performance.now() >= until) {
        socket.end();
        resolve();
        return;
      }
      head = "";
      left = -1;
      sentAt = performance.now();
      socket.write(load.requests[next++ % load.requests.length]!);
    };
    socket.on("connect", send);
    socket.on("error", reject);
    socket.on("data", (chunk) => {
      if (left < 0) {
        head += chunk.toString("latin1");
        const end = head.indexOf(HEAD_END);
        if (end < 0) return;
        const length = /content-length: (\d+)/i.exec(head)?.[1];
        if (!length) {
          reject(new Error(`an answer without a length:\n${head.slice(0, end)}`));
          socket.destroy();
          return;
        }
        if (!/^HTTP\/1\.1 (200|304)/.test(head)) raw.failures += 1;
        left = Number(length) - (head.length - end - HEAD_END.length);
      } else left -= chunk.byteLength;
      if (left <= 0) {
        raw.latencies.push(performance.now() - sentAt);
        send();
      }
    });
  });
}

async function driveAll(load: Load): Promise<Raw> {
  const raw: Raw = { latencies: [], failures: 0, elapsedMs: 0 };
  const started = performance.now();
  const until = started + load.seconds * 1000;
  await Promise.all(
    Array.from({ length: load.connections }, (_, i) =>
      drive(load, Math.floor((i * load.requests.length) / load.connections), until, raw),
    ),
  );
  raw.elapsedMs = performance.now() - started;
  return raw;
}

/** Runs the load in a thread of its own and sums it up. */
export async function runLoad(load: Load): Promise<LoadResult> {
  const raw = await new Promise<Raw>((resolve, reject) => {
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: { load } });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
  const sorted = Float64Array.from(raw.latencies).sort();
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return {
    requests: sorted.length,
    failures: raw.failures,
    perSecond: (sorted.length / raw.elapsedMs) * 1000,
    p50: at(0.5),
    p95: at(0.95),
  };
}

if (!isMainThread && workerData?.load)
  driveAll(workerData.load as Load).then((raw) => parentPort!.postMessage(raw));
