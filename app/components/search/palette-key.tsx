import { lazy, Suspense, useEffect, useState } from "react";
import type { Role } from "#app/components/shell/viewer.ts";

// Whoever never presses the keys is not sent it.
const Palette = lazy(async () => ({ default: (await import("./palette.tsx")).Palette }));

/** Ctrl K or ⌘ K anywhere opens the palette: search and go, without leaving the keyboard. */
export function PaletteKey({ role, signedIn }: { role: Role | null; signedIn: boolean }) {
  const [open, setOpen] = useState(false);

  useEffect(() => {
    const control = new AbortController();
    const onKeyDown = (event: KeyboardEvent) => {
      const wanted = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      if (!wanted || event.key.toLowerCase() !== "k" || event.defaultPrevented) return;
      // In a text the same keys make a link.
      if ((event.target as Element).matches("textarea")) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener("keydown", onKeyDown, { signal: control.signal });
    return () => control.abort();
  }, []);

  return (
    open && (
      <Suspense>
        <Palette role={role} signedIn={signedIn} onClose={() => setOpen(false)} />
      </Suspense>
    )
  );
}
