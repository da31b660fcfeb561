import { lookup as dnsLookup } from "node:dns/promises";
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import { isIP } from "node:net";
import { pipeline, type Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { addressProblem, bareHost } from "#app/domain/crm/webhook-address.ts";
import { isPublicAddress } from "./public-address.server.ts";

export class RefusedAddress extends Error {}

export type Resolve = (host: string) => Promise<{ address: string }[]>;

const resolveAll: Resolve = (host) => dnsLookup(host, { all: true });

/** Idle connections are let go before most servers do so themselves, lest a request meets one that just closed. */
const IDLE_MS = 4_000;
/**
 * Connections kept open between requests. They are told apart by the address they lead to, and that is the checked one:
 * a name that points elsewhere by now gets a connection of its own.
 */
const kept = {
  http: new HttpAgent({ keepAlive: true, timeout: IDLE_MS }),
  https: new HttpsAgent({ keepAlive: true, timeout: IDLE_MS }),
};

export type OutgoingRequest = {
  method: string;
  url: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** Hosts that may be private and plain http. */
  allowed: ReadonlySet<string>;
  /** For everything together: the name, the connection, the answer to its last byte. */
  timeoutMs: number;
  /** Of the answer no more is read, counted as it is after unpacking. */
  maxBytes: number;
  /** Leaves the connection open for the next request to the same address. */
  keepAlive?: boolean;
  signal?: AbortSignal;
  resolve?: Resolve;
};

export type OutgoingAnswer = {
  status: number;
  /** Lower-case names. */
  headers: Record<string, string>;
  body: Buffer;
  /** Why the body is not whole: it was longer than allowed, the connection broke, the time was up. */
  cut: "limit" | "broken" | "timeout" | null;
};

/**
 * The address to connect to, checked. It is resolved once and the connection goes to exactly this address, so that a
 * name cannot point elsewhere between the check and the connection. Throws `RefusedAddress`.
 */
async function checkedAddress(url: URL, allowed: ReadonlySet<string>, resolve: Resolve) {
  const host = bareHost(url);
  const found = isIP(host) ? [{ address: host }] : await resolve(host);
  if (!allowed.has(host) && !found.every(({ address }) => isPublicAddress(address))) {
    throw new RefusedAddress("private_address");
  }
  const [first] = found;
  if (!first) throw new RefusedAddress("unknown_host");
  return first;
}

/**
 * A request to an address that someone typed in, or that a stranger told us. Follows no redirect. Throws
 * `RefusedAddress`, or what the network said when no answer came; whatever came is an answer.
 */
export async function outgoingRequest(options: OutgoingRequest): Promise<OutgoingAnswer> {
  const { method, headers, body, allowed, timeoutMs, maxBytes, resolve = resolveAll } = options;
  const problem = addressProblem(options.url, allowed);
  if (problem) throw new RefusedAddress(problem);
  const limit = AbortSignal.timeout(timeoutMs);
  const signal = options.signal ? AbortSignal.any([limit, options.signal]) : limit;
  const url = new URL(options.url);
  const target = await Promise.race([checkedAddress(url, allowed, resolve), aborted(signal)]);
  const secure = url.protocol === "https:";
  const name = bareHost(url);
  const answer = await new Promise<IncomingMessage>((done, fail) => {
    const request = (secure ? httpsRequest : httpRequest)({
      // The checked address itself, so nothing is looked up again; the name goes to the certificate and the Host header.
      host: target.address,
      port: url.port || undefined,
      path: url.pathname + url.search,
      ...(secure && { servername: isIP(name) ? "" : name }),
      method,
      headers: {
        host: url.host,
        "accept-encoding": "gzip",
        ...headers,
        ...(body !== undefined && { "content-length": Buffer.byteLength(body) }),
      },
      agent: options.keepAlive ? kept[secure ? "https" : "http"] : false,
      signal,
    });
    request
      .once("response", done)
      // What is aborted fails with the reason it was aborted for, not with that of the broken connection.
      .once("error", (error) => fail(signal.aborted ? signal.reason : error))
      .end(body);
  });
  const read = await readBody(answer, maxBytes);
  return {
    status: answer.statusCode ?? 0,
    headers: flatHeaders(answer),
    body: read.body,
    cut: read.cut === "broken" && signal.aborted ? "timeout" : read.cut,
  };
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, fail) =>
    signal.addEventListener("abort", () => fail(signal.reason), { once: true }),
  );
}

function flatHeaders({ headers }: IncomingMessage): Record<string, string> {
  const flat = Object.entries(headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(", ") : (value ?? ""),
  ]);
  return Object.fromEntries(flat);
}

/** The body up to the limit, or what came before it broke off: the status has been decided already. */
async function readBody(answer: IncomingMessage, maxBytes: number) {
  const zipped = answer.headers["content-encoding"]?.toLowerCase() === "gzip";
  // The callback is there because a pipeline without one throws; the loop below hears of the error by itself.
  const stream: Readable = zipped ? pipeline(answer, createGunzip(), () => {}) : answer;
  const chunks: Buffer[] = [];
  let size = 0;
  let cut: "limit" | "broken" | null = null;
  try {
    for await (const chunk of stream) {
      chunks.push(chunk as Buffer);
      size += (chunk as Buffer).byteLength;
      if (size <= maxBytes) continue;
      cut = "limit";
      break;
    }
  } catch {
    cut = "broken";
  }
  // Nothing more is wanted; after a whole body this leaves the connection as it is.
  answer.destroy();
  return { body: Buffer.concat(chunks).subarray(0, maxBytes), cut };
}
