import { useRevalidator, useRouteLoaderData } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { notificationsMessages } from "#app/i18n/messages/notifications.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { showToast } from "#app/ui/toast-store.ts";

/** Notices come in bursts; the page is brought up to date at most this often. */
const REFRESH_EVERY_MS = 4000;

type Frame = { viewer: { signedIn: boolean; unread: number } };

/**
 * Keeps the bell of an open page up to date: while the page is looked at it listens for new notices, and listens again
 * when it is looked at again or the network is back. Says so quietly when the number grew.
 */
export function LiveUpdates() {
  const frame = useRouteLoaderData("root") as Frame | undefined;
  const signedIn = frame?.viewer.signedIn ?? false;
  const unread = frame?.viewer.unread ?? 0;
  const t = useT(notificationsMessages);
  const { revalidate } = useRevalidator();
  const refresh = useRef(revalidate);
  refresh.current = revalidate;
  const announced = useRef({ heard: 0, unread });

  useEffect(() => {
    if (!signedIn || typeof EventSource === "undefined") return;
    let source: EventSource | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let lastRefresh = 0;

    const bringUpToDate = () => {
      timer = undefined;
      lastRefresh = Date.now();
      refresh.current();
    };
    const heard = () => {
      announced.current.heard += 1;
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
    listenWhileSeen();
    document.addEventListener("visibilitychange", listenWhileSeen);
    window.addEventListener("online", listenWhileSeen);
    window.addEventListener("offline", listenWhileSeen);
    window.addEventListener("pagehide", close);
    window.addEventListener("pageshow", listenWhileSeen);
    return () => {
      clearTimeout(timer);
      close();
      document.removeEventListener("visibilitychange", listenWhileSeen);
      window.removeEventListener("online", listenWhileSeen);
      window.removeEventListener("offline", listenWhileSeen);
      window.removeEventListener("pagehide", close);
      window.removeEventListener("pageshow", listenWhileSeen);
    };
  }, [signedIn]);

  useEffect(() => {
    const { heard, unread: before } = announced.current;
    if (heard > 0 && unread > before) showToast(t("live", { count: heard }), { tone: "info" });
    announced.current = { heard: 0, unread };
  }, [unread, t]);

  return null;
}
