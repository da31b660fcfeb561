import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { ToastCard } from "#app/ui/toast-card.tsx";
import {
  currentToasts,
  dismissToast,
  subscribeToToasts,
  type Toast,
  type ToastTone,
} from "#app/ui/toast-store.ts";
import type { UndoForm } from "#app/ui/undo-form.ts";

export type Flash = { text: string; tone?: ToastTone; undo?: UndoForm | undefined };

type ToastRegionProps = {
  flash?: Flash | null | undefined;
  /** Anything that is another object for each answer of the server: the same words twice are two messages. */
  stamp?: unknown;
  dismissLabel: string;
};

const none: readonly Toast[] = [];
const serverToasts = () => none;

/**
 * Put once in the root, on every page: a live region only speaks if it was there before its words. `flash` is what the
 * server has to say after a redirect; it is part of the HTML, so it is read without scripts too.
 */
export function ToastRegion({ flash, stamp, dismissLabel }: ToastRegionProps) {
  const toasts = useSyncExternalStore(subscribeToToasts, currentToasts, serverToasts);
  const [shown, setShown] = useState(flash);
  const news = stamp ?? flash?.text;
  const last = useRef(news);

  // The next answer of the server brings no flash any more; the message stays until its time is over.
  useEffect(() => {
    if (flash && news !== last.current) setShown(flash);
    last.current = news;
  }, [flash, news]);

  return (
    <div className="toasts" role="status" aria-live="polite">
      {shown && (
        <ToastCard
          key={shown.undo?.action ?? shown.text}
          text={shown.text}
          tone={shown.tone ?? "good"}
          undoForm={shown.undo}
          dismissLabel={dismissLabel}
          onDismiss={() => setShown(null)}
        />
      )}
      {toasts.map((toast) => (
        <ToastCard
          key={toast.id}
          text={toast.text}
          tone={toast.tone}
          undo={toast.undo}
          dismissLabel={dismissLabel}
          onDismiss={() => dismissToast(toast.id)}
        />
      ))}
    </div>
  );
}
