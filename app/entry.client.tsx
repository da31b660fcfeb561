import { RemixBrowser } from "@remix-run/react";
import { startTransition, useEffect } from "react";
import { hydrateRoot } from "react-dom/client";

/** Events for which React would finish its hydration at once. */
const HURRYING =
  "keydown keyup pointerdown pointerup mousedown mouseup touchstart touchend click input change submit contextmenu copy paste".split(
    " ",
  );

// Until the page's data has been read React cannot, and would give up on the page for good (its error 345). Meanwhile the
// browser itself goes on: links lead, forms are sent, letters stay where they were typed.
const waiting = new AbortController();
for (const type of HURRYING)
  window.addEventListener(type, (event) => event.stopPropagation(), {
    capture: true,
    signal: waiting.signal,
  });

function Ready() {
  useEffect(() => waiting.abort(), []);
  return null;
}

startTransition(() => {
  hydrateRoot(
    document,
    <>
      <RemixBrowser />
      <Ready />
    </>,
  );
});
