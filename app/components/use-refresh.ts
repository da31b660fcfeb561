import { useNavigation, useRevalidator } from "@remix-run/react";
import { useCallback, useEffect, useRef } from "react";

/**
 * Reads the page anew: at once, or after the page that is on its way. Anew meanwhile would throw away what was read of
 * that page, and with it what only it was told, such as the words of a toast.
 */
export function useRefresh(): () => void {
  const { revalidate } = useRevalidator();
  const idle = useNavigation().state === "idle";
  const isIdle = useRef(idle);
  const wanted = useRef(false);
  useEffect(() => {
    isIdle.current = idle;
    if (!idle || !wanted.current) return;
    wanted.current = false;
    revalidate();
  }, [idle, revalidate]);
  return useCallback(() => {
    if (isIdle.current) revalidate();
    else wanted.current = true;
  }, [revalidate]);
}
