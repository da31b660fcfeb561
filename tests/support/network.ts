import { Socket } from "node:net";

const LOOPBACK = /^(localhost|127(\.\d+){3}|::1|::ffff:127(\.\d+){3})$/;

type Connect = (this: Socket, ...args: unknown[]) => Socket;
type Target = { host?: string; path?: string };

/**
 * Refuses every connection that leaves this machine, whichever client opens it: fetch, node:http, SMTP and PostgreSQL
 * all end in Socket.connect. The servers that the run was given stay reachable.
 */
export function refuseOutsideConnections(allowedUrls: (string | undefined)[]): void {
  const allowed = new Set(allowedUrls.filter((url) => url !== undefined).map((url) => new URL(url).hostname));
  const prototype = Socket.prototype as unknown as { connect: Connect };
  const connect = prototype.connect;
  prototype.connect = function (this: Socket, ...args: unknown[]) {
    const { host = "localhost", path } = targetOf(args);
    const bare = host.replace(/^\[|\]$/g, "");
    if (!path && !LOOPBACK.test(bare) && !allowed.has(host)) {
      throw new Error(`A test tried to reach ${host}. Tests talk to this machine only.`);
    }
    return connect.apply(this, args);
  };
}

/** Socket.connect takes (options), (port, host) or (path); Node's own callers wrap the arguments in an array. */
function targetOf(args: unknown[]): Target {
  const [first, second] = (Array.isArray(args[0]) ? args[0] : args) as [unknown, unknown];
  if (typeof first === "object" && first !== null) return first as Target;
  if (typeof first === "string" && Number.isNaN(Number(first))) return { path: first };
  return { host: typeof second === "string" ? second : undefined };
}
