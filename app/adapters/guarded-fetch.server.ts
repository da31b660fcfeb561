import { outgoingRequest } from "./outgoing-request.server.ts";

/** Metadata, keys and tokens: small answers, while somebody waits. */
const TIMEOUT_MS = 10_000;
const MAX_BYTES = 1_000_000;

/**
 * `fetch` for libraries that bring their own requests, with the guard on: never to internal networks unless the host is
 * `allowed`, no redirect followed (the redirect itself is the answer), one time limit, a limit to what is read.
 */
export function guardedFetch(allowed: ReadonlySet<string>): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const body = request.body ? new Uint8Array(await request.arrayBuffer()) : undefined;
    const answer = await outgoingRequest({
      method: request.method,
      url: request.url,
      headers: Object.fromEntries(request.headers),
      body,
      allowed,
      timeoutMs: TIMEOUT_MS,
      maxBytes: MAX_BYTES,
      signal: request.signal,
    });
    if (answer.cut) throw new TypeError(`The answer was cut off: ${answer.cut}`);
    // It is unpacked already.
    const { "content-encoding": _packed, "content-length": _length, ...headers } = answer.headers;
    const empty = answer.status === 204 || answer.status === 205 || answer.status === 304;
    return new Response(empty ? null : new Uint8Array(answer.body), { status: answer.status, headers });
  };
}
