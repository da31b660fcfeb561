import { type FocusEvent, useEffect, useRef } from "react";

/**
 * For what encloses buttons that go when they have been pressed: it takes the focus when the element that had it is no
 * longer there, so that whoever works by keyboard goes on from here and not from the top of the page.
 */
export function useKeptFocus<E extends HTMLElement>() {
  const ref = useRef<E>(null);
  const held = useRef<Element | null>(null);
  useEffect(() => {
    if (!held.current || held.current.isConnected) return;
    held.current = null;
    if (document.activeElement === document.body) ref.current?.focus({ preventScroll: true });
  });
  const onFocus = ({ target }: FocusEvent) => {
    held.current = target;
  };
  return { ref, onFocus, tabIndex: -1 };
}
