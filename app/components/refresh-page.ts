let stopWaiting: (() => void) | null = null;
let standing: unknown;

/**
 * Reads the page anew: at once, or after what is on its way, once that stands. Anew meanwhile would throw away what was
 * read, and with it what only that was told, such as the words of a toast. Asks the router itself: React hears of it a
 * moment later, on a slow machine a long one.
 */
export function refreshPage(): void {
  if (stopWaiting) return;
  const router = window.__remixRouter;
  if (isFree()) router.revalidate();
  // The router tells of its end before it has tidied up.
  else stopWaiting = router.subscribe(() => setTimeout(refreshWhenFree));
}

/** Says that a member sees the page which came with these data of the root; nothing refreshes a guest's. */
export function pageStands(root: unknown): void {
  standing = root;
  refreshWhenFree();
}

function refreshWhenFree(): void {
  if (!stopWaiting || !isFree()) return;
  stopWaiting();
  stopWaiting = null;
  window.__remixRouter.revalidate();
}

function isFree(): boolean {
  const { navigation, revalidation, loaderData } = window.__remixRouter.state;
  return navigation.state === "idle" && revalidation === "idle" && loaderData.root === standing;
}
