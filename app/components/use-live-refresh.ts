import { useEffect } from "react";
import { refreshPage } from "./refresh-page.ts";

/** Looks again by itself while the page is seen; without scripts a page is as old as its last load. */
export function useLiveRefresh(everyMs: number): void {
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") refreshPage();
    }, everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
}
