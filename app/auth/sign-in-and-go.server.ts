import { redirect } from "@remix-run/node";
import type { RequestContext } from "#app/http/context.server.ts";
import { type Flash, flashCookie } from "#app/http/flash.server.ts";
import { paths } from "#app/paths.ts";
import { useDatabase } from "#app/runtime/db.server.ts";
import { endSession, startSession } from "./session.server.ts";
import { traceVisit } from "./trace-visit.server.ts";

type Asked = { request: Request; context: RequestContext };
type How = { to: string; persistent?: boolean; toast?: Flash };

/** Starts a session on this device, ends the one it had, leaves its traces, and goes on to `to`; who is kept out, to why. */
export async function signInAndGo(
  { request, context }: Asked,
  memberId: string,
  { to, persistent = false, toast }: How,
): Promise<Response> {
  const { sessionId } = await context.visit();
  if (sessionId) await endSession(sessionId);
  const userAgent = request.headers.get("user-agent") ?? "";
  const headers = new Headers();
  headers.append("Set-Cookie", await startSession(memberId, { userAgent, persistent }));
  const cookieHeader = request.headers.get("Cookie");
  headers.append("Set-Cookie", await traceVisit({ memberId, cookieHeader, address: context.ip }));
  if (toast) headers.append("Set-Cookie", flashCookie(toast));
  return redirect((await isKeptOut(memberId)) ? paths.statements() : to, { headers });
}

async function isKeptOut(memberId: string): Promise<boolean> {
  const [row] = await useDatabase().sql`
    select 1 from members where id = ${memberId} and restriction in ('suspended', 'banned')
      and (restricted_until is null or restricted_until > now())`;
  return row !== undefined;
}
