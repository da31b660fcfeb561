import { paths } from "#app/paths.ts";

/** Notices come in bursts; the page is brought up to date at most this often. */
const REFRESH_EVERY_MS = 4000;

/**
 * Listens for new notices while the page is looked at, and again when it is looked at again or the network is back.
 * Returns how to stop.
 */
export function listenForNotices({
  onNotice,
  refresh,
}: {
  onNotice: () => void;
  refresh: () => void;
}): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastRefresh = 0;

  const bringUpToDate = () => {
    timer = undefined;
    lastRefresh = Date.now();
    refresh();
  };
  const heard = () => {
    onNotice();
    timer ??= setTimeout(bringUpToDate, Math.max(300, lastRefresh + REFRESH_EVERY_MS - Date.now()));
  };
  const close = () => {
    source?.close();
    source = null;
  };
  // A browser that knows it is offline would log a failed request for every attempt.
  const listenWhileSeen = () => {
    if (document.hidden || !navigator.onLine) return close();
    if (source) return;
    source = new EventSource(paths.live());
    source.addEventListener("notice", heard);
  };
  const stop = new AbortController();
  const { signal } = stop;
  listenWhileSeen();
  document.addEventListener("visibilitychange", listenWhileSeen, { signal });
  window.addEventListener("online", listenWhileSeen, { signal });
  window.addEventListener("offline", listenWhileSeen, { signal });
  window.addEventListener("pagehide", close, { signal });
  window.addEventListener("pageshow", listenWhileSeen, { signal });
  return () => {
    stop.abort();
    clearTimeout(timer);
    close();
  };
}
