import { useRouteLoaderData } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { pageStands, refreshPage } from "#app/components/refresh-page.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { showToast } from "#app/ui/toast-store.ts";

type Frame = { viewer: { signedIn: boolean; unread: number } };

async function announce(count: number, locale: Locale): Promise<void> {
  const { notificationsMessages } = await import("#app/i18n/messages/notifications.ts");
  showToast(translator(notificationsMessages, locale)("live", { count }), { tone: "info" });
}

/**
 * Keeps the bell of an open page up to date and says so quietly when the number grew. What it needs is loaded after the
 * page stands: guests never load it.
 */
export function LiveUpdates() {
  const frame = useRouteLoaderData("root") as Frame | undefined;
  const signedIn = frame?.viewer.signedIn ?? false;
  const unread = frame?.viewer.unread ?? 0;
  const locale = useLocale();
  const announced = useRef({ heard: 0, unread });

  useEffect(() => pageStands(frame), [frame]);

  useEffect(() => {
    if (!signedIn || typeof EventSource === "undefined") return;
    let gone = false;
    let stop = () => {};
    const onNotice = () => {
      announced.current.heard += 1;
    };
    import("./listen-for-notices.ts").then(
      ({ listenForNotices }) => {
        if (!gone) stop = listenForNotices({ onNotice, refresh: refreshPage });
      },
      // Offline: the next page brings it.
      () => {},
    );
    return () => {
      gone = true;
      stop();
    };
  }, [signedIn]);

  useEffect(() => {
    const { heard, unread: before } = announced.current;
    if (heard > 0 && unread > before) void announce(heard, locale).catch(() => {});
    announced.current = { heard: 0, unread };
  }, [unread, locale]);

  return null;
}
