import { useEffect } from "react";
import { paths } from "#app/paths.ts";

/** Well within the shortest claim that can be set. */
const RENEW_MS = 90_000;
/** Whoever has not touched anything for so long is not at it any more. */
const AT_IT_MS = 180_000;

const tell = (number: number, on: boolean) =>
  fetch(paths.moderationClaim(number), {
    method: "POST",
    headers: { Accept: "application/json" },
    body: new URLSearchParams({ on: String(on) }),
    keepalive: true,
  }).catch(() => {
    // Offline: the claim ends by itself.
  });

/** Keeps an item while somebody is at it, and leaves it when they go on. */
export function useClaim(number: number | null): void {
  useEffect(() => {
    if (number === null) return;
    let touched = Date.now();
    const touch = () => {
      touched = Date.now();
    };
    const timer = setInterval(() => {
      if (!document.hidden && Date.now() - touched < AT_IT_MS) void tell(number, true);
    }, RENEW_MS);
    const leave = () => void tell(number, false);
    const stop = new AbortController();
    for (const sign of ["keydown", "pointermove", "scroll"])
      document.addEventListener(sign, touch, { signal: stop.signal, passive: true, capture: true });
    window.addEventListener("pagehide", leave, { signal: stop.signal });
    return () => {
      clearInterval(timer);
      stop.abort();
      leave();
    };
  }, [number]);
}
