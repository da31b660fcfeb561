import type { IncomingMessage, ServerResponse } from "node:http";
import { useDatabase } from "#app/runtime/db.server.ts";

let stopping = false;

/** From now on `/readyz` says no, so that a load balancer sends nobody here. */
export function announceStop(): void {
  stopping = true;
}

function answer(res: ServerResponse, status: number, body: Record<string, unknown>): void {
  res.writeHead(status, { "Content-Type": "application/json", "Cache-Control": "no-store" });
  res.end(JSON.stringify(body));
}

async function answerReady(res: ServerResponse): Promise<void> {
  if (stopping) return answer(res, 503, { ready: false, reason: "stopping" });
  try {
    await useDatabase().sql`select 1`;
    answer(res, 200, { ready: true });
  } catch {
    answer(res, 503, { ready: false, reason: "database" });
  }
}

/** `/healthz`: the process lives. `/readyz`: it can serve, database included. True when it answered. */
export function answerHealth(req: IncomingMessage, res: ServerResponse): boolean {
  if (req.url === "/healthz") answer(res, 200, { alive: true });
  else if (req.url === "/readyz") void answerReady(res);
  else return false;
  return true;
}
