import { useEffect } from "react";
import { useRefresh } from "./use-refresh.ts";

/** Looks again by itself while the page is seen; without scripts a page is as old as its last load. */
export function useLiveRefresh(everyMs: number): void {
  const refresh = useRefresh();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") refresh();
    }, everyMs);
    return () => clearInterval(timer);
  }, [refresh, everyMs]);
}
