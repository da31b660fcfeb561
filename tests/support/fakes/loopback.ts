import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type FakeRequest = {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  text: string;
  /** Undefined when the body is none. */
  json: unknown;
};
export type FakeAnswer = {
  status: number;
  headers?: Record<string, string>;
  json?: unknown;
  /** Instead of `json`. */
  text?: string;
};

/** How a server may behave badly. `on` is looked for in `POST /path`, `body` in what is sent; it happens `times` times, else once. */
export type Misbehaviour = { on?: RegExp; body?: RegExp; times?: number } & (
  | { how: "answer"; answer: FakeAnswer }
  /** Does what was asked, and answers late. */
  | { how: "slow"; ms: number }
  /** Does what was asked; half of the answer arrives before the line goes dead. */
  | { how: "half" }
  /** Does what was asked; the answer never arrives. */
  | { how: "lost" }
  /** Nobody there: the line goes dead before anything was done. */
  | { how: "down" }
);

const parsed = (text: string): unknown => {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
};

function send(res: ServerResponse, { status, headers = {}, json, text }: FakeAnswer, half: boolean) {
  const body = Buffer.from(text ?? (json === undefined ? "" : JSON.stringify(json)));
  const type = text === undefined && json !== undefined ? { "content-type": "application/json" } : {};
  const length = status === 204 ? {} : { "content-length": String(body.length) };
  res.writeHead(status, { ...type, ...length, ...headers });
  if (!half) return res.end(body);
  res.write(body.subarray(0, Math.floor(body.length / 2)), () => res.socket?.destroy());
}

/** A real HTTP server on this machine that answers by `answer`, and misbehaves when told to. Knows nothing of tests. */
export async function loopback(answer: (request: FakeRequest) => FakeAnswer | Promise<FakeAnswer>, port = 0) {
  const planned: (Misbehaviour & { left: number })[] = [];
  const calls = new Map<string, number>();
  const together = { now: 0, most: 0 };

  const nextFor = (line: string, text: string) => {
    const found = planned.find(
      ({ on, body, left }) => left > 0 && (!on || on.test(line)) && (!body || body.test(text)),
    );
    if (found) found.left -= 1;
    return found;
  };

  const server = createServer(async (req, res) => {
    together.now += 1;
    together.most = Math.max(together.most, together.now);
    res.on("close", () => {
      together.now -= 1;
    });
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const url = new URL(req.url!, "http://loopback");
    const path = decodeURIComponent(url.pathname);
    const line = `${req.method} ${path}`;
    calls.set(line, (calls.get(line) ?? 0) + 1);
    const bad = nextFor(line, text);
    if (bad?.how === "down") return void req.socket.destroy();
    if (bad?.how === "answer") return void send(res, bad.answer, false);
    const given = await answer({
      method: req.method!,
      path,
      query: url.searchParams,
      headers: req.headers,
      text,
      json: parsed(text),
    });
    if (bad?.how === "lost") return void req.socket.destroy();
    if (bad?.how === "slow") await new Promise((later) => setTimeout(later, bad.ms));
    send(res, given, bad?.how === "half");
  });
  server.on("clientError", (_error, socket) => socket.destroy());
  await new Promise<void>((listening) => server.listen(port, "127.0.0.1", listening));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** How often each `POST /path` was called. */
    calls,
    /** Calls it is answering, and the most of them at one time. */
    together,
    misbehave: (...how: Misbehaviour[]) => {
      planned.push(...how.map((one) => ({ ...one, left: one.times ?? 1 })));
    },
    behave: () => {
      planned.length = 0;
    },
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
