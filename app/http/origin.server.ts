import { Forbidden } from "#app/domain/core/errors.ts";
import { env } from "#app/runtime/env.server.ts";

/**
 * Refuses a form sent by another site. Cookies are SameSite=Lax already; this also covers old browsers and sibling
 * domains, and resource routes, which Remix's own check leaves out.
 */
export function assertSameOrigin(request: Request): void {
  const site = request.headers.get("sec-fetch-site");
  if (site && site !== "same-origin" && site !== "none") throw new Forbidden("foreign_origin");
  const origin = request.headers.get("origin");
  if (!origin) return;
  const forwarded = env.RUCHE_TRUST_PROXY ? request.headers.get("x-forwarded-host") : null;
  const host = forwarded ?? request.headers.get("host") ?? new URL(request.url).host;
  if (!URL.canParse(origin) || new URL(origin).host !== host) throw new Forbidden("foreign_origin");
}
