import type { IncomingMessage, ServerResponse } from "node:http";
import { resolveVisit } from "#app/auth/session.server.ts";
import { paths } from "#app/paths.ts";
import { useDatabase } from "#app/runtime/db.server.ts";

/** Proxies close silent connections, usually after a minute. */
const HEARTBEAT_MS = 25_000;

const streams = new Map<string, Set<ServerResponse>>();
let stopListening: (() => Promise<void>) | undefined;

function send(memberId: string): void {
  for (const res of streams.get(memberId) ?? []) res.write("event: notice\ndata: {}\n\n");
}

/** Subscribes this process to new notices; `pg_notify('notice', member_id)` is sent in the transaction that adds one. */
export async function startLive(): Promise<void> {
  const subscription = await useDatabase().sql.listen("notice", send);
  stopListening = () => subscription.unlisten();
}

/** Ends all streams; open ones would keep the server from closing. */
export async function stopLive(): Promise<void> {
  for (const open of streams.values()) for (const res of open) res.end();
  streams.clear();
  await stopListening?.().catch(() => {});
}

async function open(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const { actor } = await resolveVisit(req.headers.cookie ?? null, new Headers());
  if (actor.kind !== "member") {
    res.writeHead(401).end();
    return;
  }
  res.writeHead(200, {
    "Content-Type": "text/event-stream",
    "Cache-Control": "no-store",
    "X-Accel-Buffering": "no",
  });
  res.write("retry: 5000\n\n");
  const mine = streams.get(actor.id) ?? new Set();
  streams.set(actor.id, mine.add(res));
  const heartbeat = setInterval(() => res.write(":\n\n"), HEARTBEAT_MS);
  res.once("close", () => {
    clearInterval(heartbeat);
    mine.delete(res);
    if (mine.size === 0) streams.delete(actor.id);
  });
}

/** `GET /live`: server-sent events for the signed-in member. True when the request was for it. */
export function openLiveStream(req: IncomingMessage, res: ServerResponse): boolean {
  if (req.method !== "GET" || req.url !== paths.live()) return false;
  open(req, res).catch(() => {
    if (!res.headersSent) res.writeHead(503);
    res.end();
  });
  return true;
}
