/** Host names that may be on a private network and need no https, as in RUCHE_OUTGOING_ALLOW. */
export const parseAllowedHosts = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .split(",")
      .map((host) => host.trim().toLowerCase())
      .filter(Boolean),
  );

/** The host as DNS or an address parser wants it: `[::1]` without its brackets. */
export const bareHost = (url: URL): string => url.hostname.replace(/^\[|\]$/g, "").toLowerCase();

/** What is wrong with a webhook address before anyone connects to it, as a code, or null. */
export function addressProblem(text: string, allowed: ReadonlySet<string>): string | null {
  if (!URL.canParse(text)) return "bad_address";
  const url = new URL(text);
  if (url.protocol !== "https:" && url.protocol !== "http:") return "bad_address";
  if (url.username || url.password) return "password_in_address";
  if (url.protocol === "http:" && !allowed.has(bareHost(url))) return "https_only";
  return null;
}
