import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import type { RequestContext } from "#app/http/context.server.ts";
import { LOCALE_COOKIE, readCookie, THEME_COOKIE } from "#app/http/cookies.server.ts";
import { contentSecurityPolicy, SAFE_HEADERS } from "./safe-headers.ts";

/** 11 MiB: one file of 10 MiB and its form around it. Contact files have their own, larger limit. */
const BODY_LIMIT = 11 * 1024 * 1024;
const IMPORT_BODY_LIMIT = 64 * 1024 * 1024;

export class BodyTooLarge extends Error {}

const limitFor = (url: string) =>
  url.startsWith("/admin/contacts/imports") ? IMPORT_BODY_LIMIT : BODY_LIMIT;

/** Counts what arrives, because a chunked body announces no length. */
async function* limited(body: IncomingMessage, limit: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of body) {
    size += (chunk as Uint8Array).byteLength;
    if (size > limit) throw new BodyTooLarge();
    yield chunk as Uint8Array;
  }
}

/** A form's worth: read at once, because a web stream costs more than what comes through it. */
const SMALL_BODY = 256 * 1024;

async function bodyOf(incoming: IncomingMessage): Promise<Pick<RequestInit, "body"> & { duplex?: "half" }> {
  const limit = limitFor(incoming.url ?? "/");
  const announced = Number(incoming.headers["content-length"] ?? Number.POSITIVE_INFINITY);
  if (announced > limit && Number.isFinite(announced)) throw new BodyTooLarge();
  if (announced > SMALL_BODY) {
    return {
      body: Readable.toWeb(Readable.from(limited(incoming, limit))) as ReadableStream,
      duplex: "half",
    };
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of limited(incoming, SMALL_BODY)) chunks.push(chunk);
  return { body: Buffer.concat(chunks) };
}

/** A web `Request` for Remix. Throws `BodyTooLarge` when the body is over the limit. */
export async function toRequest(
  incoming: IncomingMessage,
  res: ServerResponse,
  origin: string,
): Promise<Request> {
  const headers = new Headers();
  const raw = incoming.rawHeaders;
  for (let i = 0; i < raw.length; i += 2) headers.append(raw[i]!, raw[i + 1]!);
  const aborter = new AbortController();
  res.once("close", () => {
    if (!res.writableFinished) aborter.abort();
  });
  const hasBody = incoming.method !== "GET" && incoming.method !== "HEAD";
  return new Request(new URL(incoming.url ?? "/", origin), {
    method: incoming.method,
    headers,
    signal: aborter.signal,
    ...(hasBody ? await bodyOf(incoming) : {}),
  });
}

/**
 * The request of a page that many will share: it outlives the connection that asked first, and carries nothing but what
 * the cache tells pages apart by. The address is our own, not the `Host` somebody sent.
 */
export function toGuestRequest(incoming: IncomingMessage, origin: string): Request {
  const headers = new Headers({ host: new URL(origin).host });
  const language = incoming.headers["accept-language"];
  if (language) headers.set("accept-language", language);
  const cookies = [LOCALE_COOKIE, THEME_COOKIE].flatMap((name) => {
    const value = readCookie(incoming.headers.cookie, name);
    return value ? [`${name}=${encodeURIComponent(value)}`] : [];
  });
  if (cookies.length > 0) headers.set("cookie", cookies.join("; "));
  return new Request(new URL(incoming.url ?? "/", origin), { headers });
}

/** Sends Remix's answer; a finished page comes as one buffer beside an empty `Response`. */
export async function sendResponse(
  res: ServerResponse,
  response: Response,
  context: RequestContext,
): Promise<void> {
  res.statusCode = response.status;
  for (const [name, value] of response.headers) {
    if (name !== "set-cookie") res.setHeader(name, value);
  }
  const cookies = [...response.headers.getSetCookie(), ...context.extraHeaders.getSetCookie()];
  if (cookies.length > 0) res.setHeader("Set-Cookie", cookies);
  for (const [name, value] of SAFE_HEADERS) res.setHeader(name, value);
  if (!res.hasHeader("Cache-Control")) res.setHeader("Cache-Control", "private, no-store");
  if (context.html) {
    res.setHeader("Content-Security-Policy", contentSecurityPolicy(context.nonce));
    res.setHeader("Content-Length", context.html.byteLength);
    res.end(res.req.method === "HEAD" ? undefined : context.html);
  } else if (response.body && response.headers.get("content-type")?.startsWith("application/json")) {
    // Small, and whole: with its length a client may go on at once.
    const body = Buffer.from(await response.arrayBuffer());
    res.setHeader("Content-Length", body.byteLength);
    res.end(body);
  } else if (response.body) {
    await pipeline(Readable.fromWeb(response.body as NodeReadableStream), res);
  } else res.end();
}
