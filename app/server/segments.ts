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

const segmentsOf = (path: string) => path.split("/").filter(Boolean);

/** What a route asks of an address. */
type Asked = { id: string; first: string; length: number; open: boolean };

function asksOf(routes: Routes): Asked[] {
  return Object.keys(routes).map((id) => {
    const segments = segmentsOf(fullPath(routes, id));
    return {
      id,
      first: (segments[0] ?? "").toLowerCase(),
      length: segments.length,
      // May match shorter addresses too.
      open: segments.some((segment) => segment === "*" || segment.endsWith("?")),
    };
  });
}

/**
 * The routes that can match an address of so many segments beginning with `first`, or one above it, which a page leads
 * back to; and all their ancestors.
 */
function subset(build: ServerBuild, asks: Asked[], first: string, length: number): ServerBuild {
  const keep = new Set<string>();
  for (const asked of asks) {
    const begins = asked.first === "" || !isStatic(asked.first) || asked.first === first;
    if (!begins || (asked.length > length && !asked.open)) continue;
    for (let at: string | undefined = asked.id; at; at = build.routes[at]?.parentId) keep.add(at);
  }
  const only = <T>(all: Record<string, T>) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => keep.has(id))) as Record<string, T>;
  return {
    ...build,
    routes: only(build.routes as Record<string, unknown>) as Routes,
    assets: { ...build.assets, routes: only(build.assets.routes) },
  };
}

/** The segments of an address, also of one that a script asks data of. */
function addressed(url: string): string[] {
  const segments = segmentsOf(new URL(url).pathname.replace(/\.data$/, ""));
  return segments.length === 1 && segments[0] === "_root" ? [] : segments;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment).toLowerCase();
  } catch {
    return segment.toLowerCase();
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
 * Remix compiles and ranks all routes on each of its several look-ups per request, which with two hundred routes costs
 * more than rendering. A handler for each first path segment and number of segments sees only the routes that can match
 * (decision 0005). A command, such as a vote, needs no framework at all.
 */
export function createSegmentedHandler(build: ServerBuild, mode = process.env.NODE_ENV): Handler {
  const asks = asksOf(build.routes);
  const known = new Set(asks.map(({ first }) => first).filter(isStatic));
  const longest = Math.max(...asks.map(({ length }) => length));
  const handlers = new Map<string, Handler>();
  const full = createRequestHandler(build, mode);
  const commands = directCommands(build);

  function handlerOf(segments: string[]): Handler {
    const first = decoded(segments[0] ?? "");
    if (first === "__manifest") return full;
    // Bounded by what the routes know, whatever addresses somebody makes up.
    const begins = known.has(first) ? first : "*";
    const length = Math.min(segments.length, longest + 1);
    const key = `${begins}/${length}`;
    let handler = handlers.get(key);
    if (!handler) {
      handler = createRequestHandler(subset(build, asks, begins, length), mode);
      handlers.set(key, handler);
    }
    return handler;
  }

  return (request, context) =>
    callDirectly(commands, request, context) ?? handlerOf(addressed(request.url))(request, context);
}
