import { Writable } from "node:stream";
import type { AppLoadContext, EntryContext, HandleErrorFunction } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { LRUCache } from "lru-cache";
import { renderToPipeableStream, renderToString } from "react-dom/server";
import { logger } from "#app/runtime/logger.server.ts";
import { NonceContext } from "#app/ui/nonce.ts";
import { shareMarkupWith } from "#app/ui/shared-markup.tsx";

/** Characters of finished parts kept, keys counted in. */
const SHARED_SIZE = 32 * 1024 * 1024;

const parts = new LRUCache<string, string>({
  maxSize: SHARED_SIZE,
  sizeCalculation: (html, key) => html.length + key.length,
});

shareMarkupWith((key, children) => {
  const known = parts.get(key);
  if (known !== undefined) return known;
  const html = renderToString(children());
  parts.set(key, html);
  return html;
});

/** Renders the whole page into one buffer, which the server sends with its length; see `RequestContext.html`. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const sink = new Writable({
      write(chunk: Buffer, _encoding, done) {
        chunks.push(chunk);
        done();
      },
      final(done) {
        context.html = Buffer.concat(chunks);
        headers.set("Content-Type", "text/html; charset=utf-8");
        resolve(new Response(null, { status, headers }));
        done();
      },
    });
    const page = (
      <NonceContext.Provider value={context.nonce}>
        <RemixServer context={remixContext} url={request.url} nonce={context.nonce} />
      </NonceContext.Provider>
    );
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce: context.nonce,
      onAllReady: () => pipe(sink),
      onShellError: reject,
      onError(error) {
        logger.error({ err: error, requestId: context.requestId }, "render failed");
      },
    });
    request.signal.addEventListener("abort", () => abort(), { once: true });
  });
}

/** Remix calls this for what no loader or action meant to throw; a 404 or a refusal is not an error of ours. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return;
  const status = (error as { status?: number } | null)?.status;
  if (status && status < 500) return;
  logger.error(
    {
      err: error,
      requestId: (context as AppLoadContext).requestId,
      method: request.method,
      path: new URL(request.url).pathname,
    },
    "request failed",
  );
};
