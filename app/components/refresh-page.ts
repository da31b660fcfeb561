let stopWaiting: (() => void) | null = null;

/**
 * Reads the page anew: at once, or after what is on its way. Anew meanwhile would throw away what was read, and with it
 * what only that was told, such as the words of a toast. Asks the router itself: React hears of it a moment later, on a
 * slow machine a long one.
 */
export function refreshPage(): void {
  const router = window.__remixRouter;
  if (stopWaiting) return;
  if (isIdle()) {
    router.revalidate();
    return;
  }
  stopWaiting = router.subscribe(() => {
    if (!isIdle()) return;
    stopWaiting?.();
    stopWaiting = null;
    // The router tells of its end before it has tidied up.
    setTimeout(refreshPage);
  });
}

function isIdle(): boolean {
  const { navigation, revalidation } = window.__remixRouter.state;
  return navigation.state === "idle" && revalidation === "idle";
}
