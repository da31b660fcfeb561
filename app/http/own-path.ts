/** A path of this site to go to, or `fallback`: never another site's address, however it is written. */
export function ownPath(path: string | null | undefined, fallback = "/"): string {
  if (!path?.startsWith("/") || path.length > 2000) return fallback;
  const url = new URL(path, "http://own.invalid");
  // Resolving "/.//host" leaves "//host", which a browser takes for another site.
  const own = url.host === "own.invalid" && !url.pathname.startsWith("//");
  return own ? url.pathname + url.search + url.hash : fallback;
}
