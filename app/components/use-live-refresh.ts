import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

/** Looks again by itself while the page is seen; without scripts a page is as old as its last load. */
export function useLiveRefresh(everyMs: number): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") revalidate();
    }, everyMs);
    return () => clearInterval(timer);
  }, [revalidate, everyMs]);
}
