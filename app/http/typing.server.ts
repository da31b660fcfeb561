import { beganToken, msSince } from "#app/domain/screening/began-token.server.ts";
import { keyFor } from "#app/runtime/secret.server.ts";
import { readCookie, writeCookie } from "./cookies.server.ts";
import { typedValues } from "./forms.ts";
import type { Access, Handled } from "./handler.server.ts";

const OPENED_COOKIE = "opened";

type Opening = Pick<Handled<Access>, "actor" | "context" | "now">;

/**
 * When a member opened the page with a form on it: for a hidden field `began` of the form, and for those forms that have
 * none in a cookie. Empty for a guest, whose pages everybody shares.
 */
export function formOpened({ actor, context, now }: Opening): string {
  if (actor.kind !== "member") return "";
  const token = beganToken(keyFor("typing"), actor.id, now);
  context.extraHeaders.append("Set-Cookie", writeCookie(OPENED_COOKIE, token));
  return token;
}

type Sending = Pick<Handled<Access>, "actor" | "request" | "now">;

/** Milliseconds from opening the form to sending it; none at all for who never opened it. Read after `parseForm`. */
export function typedMs({ actor, request, now }: Sending): number {
  if (actor.kind !== "member") return 0;
  const token = typedValues(request).began || readCookie(request.headers.get("cookie"), OPENED_COOKIE);
  return token ? msSince(keyFor("typing"), actor.id, token, now) : 0;
}
