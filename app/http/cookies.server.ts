/** The value of one cookie in a `Cookie` header, decoded, or null. */
export function readCookie(header: string | null | undefined, name: string): string | null {
  if (!header) return null;
  for (const part of header.split(";")) {
    const at = part.indexOf("=");
    if (at > 0 && part.slice(0, at).trim() === name) {
      try {
        return decodeURIComponent(part.slice(at + 1).trim());
      } catch {
        return null;
      }
    }
  }
  return null;
}

type CookieOptions = { maxAgeSeconds?: number; httpOnly?: boolean; secure?: boolean };

/** A `Set-Cookie` value for the whole site, Lax. Without `maxAgeSeconds` it ends with the browser. */
export function writeCookie(
  name: string,
  value: string,
  { maxAgeSeconds, httpOnly = true, secure = false }: CookieOptions = {},
): string {
  return [
    `${name}=${encodeURIComponent(value)}`,
    "Path=/",
    "SameSite=Lax",
    httpOnly && "HttpOnly",
    secure && "Secure",
    maxAgeSeconds !== undefined && `Max-Age=${maxAgeSeconds}`,
  ]
    .filter(Boolean)
    .join("; ");
}

export const LOCALE_COOKIE = "lang";
export const THEME_COOKIE = "theme";
export const SESSION_COOKIE = "ruche_session";
export const FLASH_COOKIE = "flash";
/** Set when somebody signs in; see `traceVisit`. */
export const DEVICE_COOKIE = "ruche_device";
/** One year. */
export const PREFERENCE_AGE_SECONDS = 365 * 86_400;
