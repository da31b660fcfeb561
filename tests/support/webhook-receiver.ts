import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** `port` is the caller's: the same port, the same connection. */
export type Received = { url: string; headers: IncomingHttpHeaders; body: string; port: number };
type Answer =
  | {
      status: number;
      headers?: Record<string, string>;
      body?: string | Buffer;
      /** Promises more than it sends, and hangs up. */
      cutAfter?: boolean;
    }
  | "hang";

/** A real HTTP server that takes webhooks: answers as told, keeps what came. Closed at the end of the test. */
export async function aWebhookReceiver(
  answer: (request: Received, nth: number) => Answer = () => ({ status: 204 }),
) {
  const received: Received[] = [];
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const request = {
      url: req.url!,
      headers: req.headers,
      body: Buffer.concat(chunks).toString(),
      port: req.socket.remotePort!,
    };
    received.push(request);
    const given = answer(request, received.length);
    if (given === "hang") return;
    if (!given.cutAfter) res.writeHead(given.status, given.headers).end(given.body);
    else {
      res.writeHead(given.status, { ...given.headers, "content-length": "1000" });
      res.write(given.body, () => res.destroy());
    }
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(
    () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  );
  const { port } = server.address() as AddressInfo;
  return { received, port, url: `http://127.0.0.1:${port}/hook` };
}
