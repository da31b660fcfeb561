import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { LRUCache } from "lru-cache";
import {
  FLASH_COOKIE,
  LOCALE_COOKIE,
  readCookie,
  SESSION_COOKIE,
  THEME_COOKIE,
} from "#app/http/cookies.server.ts";
import { isTheme } from "#app/http/locale.server.ts";
import { isLocale } from "#app/i18n/index.ts";
import { negotiateLocale } from "#app/i18n/locale.server.ts";
import { contentSecurityPolicy, SAFE_HEADERS } from "./safe-headers.ts";

/** Served as it is up to this age, counted from the beginning of its rendering. */
const FRESH_MS = 1000;
/** Served while one request renders it anew; older, requests wait for the new one. Below the promised two seconds. */
const STALE_MS = 1800;
const MAX_BYTES = 96 * 1024 * 1024;
const MAX_URL_LENGTH = 400;

/** Pages that are the same for every guest of a language and theme. Anything else is rendered for each request. */
const SHARED =
  /^\/(?:$|ideas$|ideas\/\d|roadmap$|terms$|people\/[^/]+$|help$|help\/(?:articles\/\d|categories\/)[^/]*$|forum$|forum\/\d[^/]*$|ambassadors$|leaderboards$|leaderboards\/rules$|transparency$)/;

type Encoding = "identity" | "gzip" | "br";

class SharedPage {
  readonly renderedAt: number;
  readonly #html: Buffer;
  readonly #etag: string;
  readonly #nonce: string;
  readonly #sent: Partial<Record<Encoding, { headers: string[]; body: Buffer }>> = {};

  constructor({ html, nonce }: RenderedPage, renderedAt: number) {
    this.#html = html;
    this.#nonce = nonce;
    this.renderedAt = renderedAt;
    this.#etag = createHash("sha256").update(html).digest("base64url").slice(0, 22);
  }

  get bytes(): number {
    return this.#html.byteLength * 2;
  }

  #encoded(encoding: Encoding): { headers: string[]; body: Buffer } {
    const made = this.#sent[encoding];
    if (made) return made;
    let body = this.#html;
    if (encoding === "gzip") body = gzipSync(body);
    if (encoding === "br")
      body = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
    const headers = [
      ["Content-Type", "text/html; charset=utf-8"],
      ["Cache-Control", "private, no-cache"],
      ["Vary", "Cookie, Accept-Language, Accept-Encoding"],
      ["ETag", `W/"${this.#etag}"`],
      ...SAFE_HEADERS,
      ["Content-Security-Policy", contentSecurityPolicy(this.#nonce)],
      ["Content-Length", String(body.byteLength)],
    ];
    if (encoding !== "identity") headers.push(["Content-Encoding", encoding]);
    return (this.#sent[encoding] = { headers: headers.flat(), body });
  }

  send(req: IncomingMessage, res: ServerResponse, compress: boolean): void {
    if (req.headers["if-none-match"]?.includes(this.#etag)) {
      res.writeHead(304, { ETag: `W/"${this.#etag}"`, "Cache-Control": "private, no-cache" });
      res.end();
      return;
    }
    const accepts = compress ? (req.headers["accept-encoding"] ?? "") : "";
    const { headers, body } = this.#encoded(
      accepts.includes("br") ? "br" : accepts.includes("gzip") ? "gzip" : "identity",
    );
    res.writeHead(200, headers);
    res.end(body);
  }
}

/**
 * All who get the page get its nonce, too. That is as safe as one each: what an attacker writes into a page or its
 * address was written before the nonce of its rendering was drawn.
 */
export type RenderedPage = { html: Buffer; nonce: string };

/** Renders a page for a guest; null when it turned out not to be one that may be shared (a redirect, a 404, a cookie). */
type RenderPage = (req: IncomingMessage) => Promise<RenderedPage | null>;

/** The key of the page this request may share, or null when it is somebody's own. */
function sharedKey(req: IncomingMessage): string | null {
  const url = req.url ?? "/";
  if (req.method !== "GET" || url.length > MAX_URL_LENGTH) return null;
  const query = url.indexOf("?");
  if (!SHARED.test(query < 0 ? url : url.slice(0, query))) return null;
  const { cookie } = req.headers;
  if (!cookie) return `${negotiateLocale(req.headers["accept-language"] ?? null, "default")} system ${url}`;
  if (readCookie(cookie, SESSION_COOKIE) || readCookie(cookie, FLASH_COOKIE)) return null;
  const chosen = readCookie(cookie, LOCALE_COOKIE);
  const locale = isLocale(chosen)
    ? chosen
    : negotiateLocale(req.headers["accept-language"] ?? null, "default");
  const theme = readCookie(cookie, THEME_COOKIE);
  return `${locale} ${isTheme(theme) ? theme : "system"} ${url}`;
}

/**
 * Whole pages for guests, per URL, language and theme. No message tells it what changed: an entry simply never lives two
 * seconds, so it is right in any number of processes, and a busy page is rendered about once a second (decision 0006).
 * Returns a function that answers true when it takes the request.
 */
export function createPageCache(render: RenderPage, compress: boolean) {
  const pages = new LRUCache<string, SharedPage>({
    maxSize: MAX_BYTES,
    sizeCalculation: (page) => page.bytes,
  });
  const rendering = new Map<string, Promise<SharedPage | null>>();

  function renderOnce(key: string, req: IncomingMessage): Promise<SharedPage | null> {
    let running = rendering.get(key);
    if (!running) {
      const startedAt = Date.now();
      running = render(req)
        .then((rendered) => {
          if (!rendered) return null;
          const page = new SharedPage(rendered, startedAt);
          pages.set(key, page);
          return page;
        })
        .finally(() => rendering.delete(key));
      rendering.set(key, running);
    }
    return running;
  }

  return function serve(req: IncomingMessage, res: ServerResponse, otherwise: () => void): boolean {
    const key = sharedKey(req);
    if (!key) return false;
    const page = pages.get(key);
    const age = page ? Date.now() - page.renderedAt : Number.POSITIVE_INFINITY;
    if (page && age < STALE_MS) {
      page.send(req, res, compress);
      // A failure shows to whoever comes after the page went stale.
      if (age >= FRESH_MS) renderOnce(key, req).catch(() => {});
      return true;
    }
    renderOnce(key, req).then((made) => (made ? made.send(req, res, compress) : otherwise()), otherwise);
    return true;
  };
}
