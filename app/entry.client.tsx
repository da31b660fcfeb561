import { RemixBrowser } from "@remix-run/react";
import { startTransition, useEffect } from "react";
import { hydrateRoot } from "react-dom/client";

/** Events for which React would finish its hydration at once: all that it calls discrete and replayable. */
const HURRYING = [
  "keydown keypress keyup compositionstart compositionend textInput input change submit reset",
  "pointerdown pointerup pointercancel mousedown mouseup touchstart touchend touchcancel",
  "click dblclick auxclick contextmenu dragstart dragend drop copy cut paste",
].flatMap((line) => line.split(" "));

// Until the page's data has been read React cannot, and would give up on the page for good (its error 345). Meanwhile the
// browser itself goes on: links lead, forms are sent, letters stay where they were typed.
const waiting = new AbortController();
/** What was chosen or typed meanwhile: the page hears of it as soon as it listens. */
const unheard = new Map<EventTarget, string>();
for (const type of HURRYING)
  window.addEventListener(
    type,
    (event) => {
      event.stopPropagation();
      if (event.target && (type === "input" || type === "change")) unheard.set(event.target, type);
    },
    { capture: true, signal: waiting.signal },
  );

/** React keeps the value it saw last and hears of others only; what it saw first was already what somebody had typed. */
type Tracked = EventTarget & { _valueTracker?: { setValue: (value: string) => void } };

function Ready() {
  useEffect(() => {
    waiting.abort();
    // For whoever drives the page: from here on it hears every key.
    document.documentElement.dataset.listening = "";
    for (const [target, type] of unheard) {
      (target as Tracked)._valueTracker?.setValue("");
      target.dispatchEvent(new Event(type, { bubbles: true }));
    }
    unheard.clear();
  }, []);
  return null;
}

// Whoever goes on before a page has come whole leaves nothing broken: the rest of it is nobody's any more.
window.addEventListener("unhandledrejection", (event) => {
  if (event.reason instanceof DOMException && event.reason.name === "AbortError") event.preventDefault();
});

startTransition(() => {
  hydrateRoot(
    document,
    <>
      <RemixBrowser />
      <Ready />
    </>,
  );
});
