import { paths } from "#app/paths.ts";

/** Long enough to be more than a glance. */
const READ_MS = 4000;

/** Tells the server once the page has been in sight for some seconds in all. Returns how to stop waiting. */
export function countWhenRead(kind: string, number: number): () => void {
  const control = new AbortController();
  let left = READ_MS;
  let since = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = () => {
    clearTimeout(timer);
    if (since) left -= Date.now() - since;
    since = document.visibilityState === "visible" ? Date.now() : 0;
    if (since) timer = setTimeout(tell, left);
  };
  const tell = () => {
    control.abort();
    const body = new URLSearchParams({ kind, number: String(number) });
    // Lost when the network is: one reader fewer, and nobody need know.
    fetch(paths.reads(), {
      method: "POST",
      body,
      headers: { Accept: "application/json" },
      keepalive: true,
    }).catch(() => {});
  };

  document.addEventListener("visibilitychange", look, control);
  look();
  return () => {
    control.abort();
    clearTimeout(timer);
  };
}
