// Answers of the server that are not pages of the application: the browser itself must fetch them.
const NOT_PAGES =
  /^\/(?:api|uploads|feeds|assets|live)(?:\/|$)|\.(?:xml|rss|atom|json|csv|txt|ics|pdf|zip|png|jpe?g|webp|svg)$/i;

/** Where a click on a link should lead inside the application, or null if the browser should handle it alone. */
export function inAppTarget(address: string, here: string): string | null {
  const url = new URL(address, here);
  const current = new URL(here);
  if (url.origin !== current.origin || NOT_PAGES.test(url.pathname)) return null;
  const samePage = url.pathname === current.pathname && url.search === current.search;
  if (samePage && address.includes("#")) return null;
  return url.pathname + url.search + url.hash;
}

type Click = Pick<MouseEvent, "defaultPrevented" | "button" | "metaKey" | "ctrlKey" | "shiftKey" | "altKey">;

/** A click that means "go there", not "open elsewhere" or "save". */
export function isPlainClick(event: Click): boolean {
  return (
    !event.defaultPrevented &&
    event.button === 0 &&
    !event.metaKey &&
    !event.ctrlKey &&
    !event.shiftKey &&
    !event.altKey
  );
}
