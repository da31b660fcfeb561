import { isLocale, type Locale } from "#app/i18n/index.ts";
import { negotiateLocale } from "#app/i18n/locale.server.ts";
import type { Viewer } from "./context.server.ts";
import { LOCALE_COOKIE, readCookie, THEME_COOKIE } from "./cookies.server.ts";

/** A member's own choice, else the cookie, else the browser's wish, else the community's language. */
export function requestLocale(
  request: { headers: { get(name: string): string | null } },
  viewer: Viewer | null,
  fallback: Locale,
): Locale {
  if (viewer) return viewer.locale;
  const chosen = readCookie(request.headers.get("cookie"), LOCALE_COOKIE);
  return isLocale(chosen) ? chosen : negotiateLocale(request.headers.get("accept-language"), fallback);
}

export type Theme = "system" | "light" | "dark";

export const isTheme = (value: unknown): value is Theme =>
  value === "system" || value === "light" || value === "dark";

export function requestTheme(
  request: { headers: { get(name: string): string | null } },
  viewer: Viewer | null,
): Theme {
  if (viewer) return viewer.theme;
  const chosen = readCookie(request.headers.get("cookie"), THEME_COOKIE);
  return isTheme(chosen) ? chosen : "system";
}
