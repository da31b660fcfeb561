import { lookup as dnsLookup } from "node:dns/promises";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP } from "node:net";
import { addressProblem, bareHost } from "#app/domain/crm/webhook-address.ts";
import { isPublicAddress } from "./public-address.server.ts";

/** Of an answer only the beginning is read: enough to show why it refused. */
const MAX_ANSWER_BYTES = 2048;

export class RefusedAddress extends Error {}

export type Resolve = (host: string) => Promise<{ address: string }[]>;

const resolveAll: Resolve = (host) => dnsLookup(host, { all: true });

type Options = {
  headers: Record<string, string>;
  /** Hosts that may be private and plain http. */
  allowed: ReadonlySet<string>;
  timeoutMs: number;
  resolve?: Resolve;
};

export type PostAnswer = { status: number; retryAfter: string | null; text: string };

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

/** Posts a body to an address that someone typed in. Follows no redirect; `timeoutMs` is for everything together. */
export async function postJson(
  address: string,
  body: string,
  { headers, allowed, timeoutMs, resolve = resolveAll }: Options,
): Promise<PostAnswer> {
  const problem = addressProblem(address, allowed);
  if (problem) throw new RefusedAddress(problem);
  const signal = AbortSignal.timeout(timeoutMs);
  const url = new URL(address);
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
      method: "POST",
      headers: {
        host: url.host,
        ...headers,
        "content-type": "application/json",
        "content-length": Buffer.byteLength(body),
      },
      agent: false,
      signal,
    });
    request.once("response", done).once("error", fail).end(body);
  });
  const retryAfter = answer.headers["retry-after"] ?? null;
  return { status: answer.statusCode ?? 0, retryAfter, text: await beginning(answer) };
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, fail) =>
    signal.addEventListener("abort", () => fail(signal.reason), { once: true }),
  );
}

/** What came before the limit or before it broke off: the status has been decided already. */
async function beginning(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of answer) {
      chunks.push(chunk as Buffer);
      size += (chunk as Buffer).byteLength;
      if (size >= MAX_ANSWER_BYTES) break;
    }
  } catch {
    // A receiver that answers and hangs up has answered.
  }
  answer.destroy();
  return Buffer.concat(chunks).toString("utf8", 0, MAX_ANSWER_BYTES);
}
