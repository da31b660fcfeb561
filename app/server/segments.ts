import {
  type ActionFunction,
  type AppLoadContext,
  createRequestHandler,
  type ServerBuild,
} from "@remix-run/node";

export type Handler = (request: Request, context: AppLoadContext) => Promise<Response>;

type Routes = ServerBuild["routes"];

/** The full path of a route, from the root: `ideas/:ref/vote`. */
function fullPath(routes: Routes, id: string): string {
  const route = routes[id]!;
  const parent = route.parentId ? fullPath(routes, route.parentId) : "";
  return [parent, route.path ?? ""].filter(Boolean).join("/");
}

const isStatic = (segment: string) => !/^[:*]|\?$/.test(segment);

/** The static first segments that routes have, in lower case as Remix matches. "" is the home page. */
function firstSegments(routes: Routes): Set<string> {
  const found = new Set<string>([""]);
  for (const id of Object.keys(routes)) {
    const first = fullPath(routes, id).split("/")[0]!.toLowerCase();
    if (isStatic(first)) found.add(first);
  }
  return found;
}

/** The routes that can match a path beginning with `segment` (null: with no known one), and all their ancestors. */
function subset(build: ServerBuild, segment: string | null): ServerBuild {
  const keep = new Set<string>();
  for (const id of Object.keys(build.routes)) {
    const first = fullPath(build.routes, id).split("/")[0]!.toLowerCase();
    if (first === "" || !isStatic(first) || first === segment) {
      for (let at: string | undefined = id; at; at = build.routes[at]?.parentId) keep.add(at);
    }
  }
  const only = <T>(all: Record<string, T>) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => keep.has(id))) as Record<string, T>;
  return {
    ...build,
    routes: only(build.routes as Record<string, unknown>) as Routes,
    assets: { ...build.assets, routes: only(build.assets.routes) },
  };
}

function segmentOf(url: string): string {
  const path = new URL(url).pathname;
  const first = path
    .split("/")[1]!
    .replace(/\.data$/, "")
    .toLowerCase();
  if (first === "_root") return "";
  try {
    return decodeURIComponent(first);
  } catch {
    return first;
  }
}

type Command = (args: Parameters<ActionFunction>[0]) => Promise<Response>;
type Direct = {
  pattern: RegExp;
  names: string[];
  command: Command;
  /** Its address has a page too: only a script that wants data is answered here. */
  page: boolean;
};

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Commands (`defineCommand`): where no page is to be rendered, all there is to do is call them. */
function directCommands({ routes }: ServerBuild): Direct[] {
  return Object.entries(routes).flatMap(([id, route]) => {
    const action = route?.module.action as (Command & { isCommand?: true }) | undefined;
    if (!action?.isCommand) return [];
    const segments = fullPath(routes, id).split("/");
    const source = segments
      .map((segment) => (segment.startsWith(":") ? "([^/]+)" : literal(segment)))
      .join("/");
    const names = segments.filter((segment) => segment.startsWith(":")).map((segment) => segment.slice(1));
    const page = route!.module.default !== undefined;
    return [{ pattern: new RegExp(`^/${source}$`, "i"), names, command: action, page }];
  });
}

function callDirectly(
  commands: Direct[],
  request: Request,
  context: AppLoadContext,
): Promise<Response> | null {
  if (request.method !== "POST") return null;
  const { pathname } = new URL(request.url);
  const wantsData = (request.headers.get("accept") ?? "").includes("application/json");
  for (const { pattern, names, command, page } of commands) {
    const found = pattern.exec(pathname);
    if (!found || pathname.includes("%") || (page && !wantsData)) continue;
    return command({
      request,
      context,
      params: Object.fromEntries(names.map((name, i) => [name, found[i + 1]])),
    });
  }
  return null;
}

/**
 * Remix compiles and ranks all routes on each of its several look-ups per request, which with a hundred routes costs more
 * than rendering. One handler per first path segment sees only the routes that can match (decision 0005). A command,
 * such as a vote, needs no framework at all.
 */
export function createSegmentedHandler(build: ServerBuild, mode = process.env.NODE_ENV): Handler {
  const handlers = new Map<string, Handler>();
  const full = createRequestHandler(build, mode);
  const unknown = createRequestHandler(subset(build, null), mode);
  for (const segment of firstSegments(build.routes)) {
    handlers.set(segment, createRequestHandler(subset(build, segment), mode));
  }
  const commands = directCommands(build);
  return (request, context) => {
    const answer = callDirectly(commands, request, context);
    if (answer) return answer;
    const segment = segmentOf(request.url);
    const handler = segment === "__manifest" ? full : (handlers.get(segment) ?? unknown);
    return handler(request, context);
  };
}
