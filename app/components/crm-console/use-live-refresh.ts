import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

/** Often enough to see a queue move, seldom enough to cost nothing. */
const LOOK_EVERY_MS = 3000;

/** Looks again by itself while the page is seen; without scripts a page is as old as its last load. */
export function useLiveRefresh(): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") revalidate();
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [revalidate]);
}
