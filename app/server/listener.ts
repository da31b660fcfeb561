import { randomBytes, randomUUID } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import sirv from "sirv";
import { resolveVisit } from "#app/auth/session.server.ts";
import type { RequestContext, Visit } from "#app/http/context.server.ts";
import { baseUrl } from "#app/runtime/base-url.server.ts";
import { env } from "#app/runtime/env.server.ts";
import { logger } from "#app/runtime/logger.server.ts";
import { answerHealth } from "./health.ts";
import { openLiveStream } from "./live.ts";
import { createPageCache } from "./page-cache.ts";
import { BodyTooLarge, sendResponse, toGuestRequest, toRequest } from "./remix-adapter.ts";
import { createSegmentedHandler } from "./segments.ts";

const ASSET_AGE_SECONDS = 365 * 86_400;

function clientIp(req: IncomingMessage): string {
  const forwarded = env.RUCHE_TRUST_PROXY ? req.headers["x-forwarded-for"] : undefined;
  const first = (Array.isArray(forwarded) ? forwarded[0] : forwarded)?.split(",")[0]?.trim();
  return first || req.socket.remoteAddress || "unknown";
}

function originOf(req: IncomingMessage): string {
  const proto = env.RUCHE_TRUST_PROXY ? (req.headers["x-forwarded-proto"] ?? "http") : "http";
  return `${String(proto).split(",")[0]}://${req.headers.host ?? "localhost"}`;
}

function createContext(req: IncomingMessage, requestId: string): RequestContext {
  const extraHeaders = new Headers();
  let visit: Promise<Visit> | undefined;
  return {
    requestId,
    ip: clientIp(req),
    extraHeaders,
    nonce: randomBytes(16).toString("base64url"),
    visit: () => (visit ??= resolveVisit(req.headers.cookie ?? null, extraHeaders, clientIp(req))),
  };
}

export type ListenerOptions = {
  build: ServerBuild;
  /** Folder of the client build; absent in development, where Vite serves it. */
  clientFolder?: string;
};

/** The whole request pipeline: shared pages, health, live stream, static files, everybody's own pages. */
export function createListener({ build, clientFolder }: ListenerOptions): RequestListener {
  const handle = createSegmentedHandler(build);
  const assets =
    clientFolder &&
    sirv(clientFolder, {
      etag: true,
      setHeaders: (res, path) => {
        res.setHeader("X-Content-Type-Options", "nosniff");
        if (path.startsWith("/assets/"))
          res.setHeader("Cache-Control", `public, max-age=${ASSET_AGE_SECONDS}, immutable`);
      },
    });

  const serveShared = createPageCache(async (req) => {
    const context = createContext(req, randomUUID());
    const response = await handle(toGuestRequest(req, baseUrl()), context as AppLoadContext);
    const cookies = response.headers.has("set-cookie") || context.extraHeaders.has("set-cookie");
    return response.status === 200 && context.html && !cookies
      ? { html: context.html, nonce: context.nonce }
      : null;
  }, env.RUCHE_COMPRESS);

  async function page(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const requestId = randomUUID();
    const started = performance.now();
    const context = createContext(req, requestId);
    res.setHeader("X-Request-Id", requestId);
    try {
      const request = await toRequest(req, res, originOf(req));
      await sendResponse(res, await handle(request, context as AppLoadContext), context);
    } catch (error) {
      const status = error instanceof BodyTooLarge ? 413 : 500;
      if (status === 500 && !res.destroyed) logger.error({ err: error, requestId }, "request failed");
      if (!res.headersSent) {
        res.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", Connection: "close" });
        res.end(status === 413 ? "Too large" : `Something went wrong. Request ${requestId}`);
      } else res.destroy();
    }
    const path = req.url?.split("?")[0];
    logger.info({
      requestId,
      method: req.method,
      path,
      status: res.statusCode,
      ms: Math.round(performance.now() - started),
    });
  }

  return (req, res) => {
    if (serveShared(req, res, () => void page(req, res))) return;
    if (answerHealth(req, res) || openLiveStream(req, res)) return;
    if (assets && (req.method === "GET" || req.method === "HEAD"))
      assets(req, res, () => void page(req, res));
    else void page(req, res);
  };
}
