import { type RefObject, useEffect, useRef, useState } from "react";

/** After a pause in typing; and fewer letters say nothing yet. */
const PAUSE_MS = 300;
const MIN_LETTERS = 4;

type Options = {
  enabled: boolean;
  /** Fields whose every letter is worth another look. */
  fields: readonly string[];
  /** Fields looked at once they are left: what comes would push them away under somebody's hands. */
  whenLeft?: readonly string[];
  /** The question for what is typed now. */
  url: (typed: FormData) => string;
};

/** What the server finds for a title being typed. Null until the first answer. */
export function useWhileTyping<Found>(
  form: RefObject<HTMLFormElement>,
  { enabled, fields, whenLeft = [], url }: Options,
): [Found | null, (change: (found: Found | null) => Found | null) => void] {
  const [found, setFound] = useState<Found | null>(null);
  // The question may be a new function on every render; only what it asks for matters.
  const ask = useRef(url);
  ask.current = url;
  const watched = fields.join(" ");
  const later = whenLeft.join(" ");

  useEffect(() => {
    const element = form.current;
    if (!enabled || !element) return;
    const control = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let request: AbortController | undefined;
    let asked = "";

    const look = async () => {
      const typed = new FormData(element);
      const address = ask.current(typed);
      if (address === asked) return;
      asked = address;
      request?.abort();
      if (String(typed.get("title") ?? "").trim().length < MIN_LETTERS) return setFound(null);
      request = new AbortController();
      try {
        const response = await fetch(address, {
          signal: request.signal,
          headers: { Accept: "application/json" },
        });
        if (!response.ok) return;
        const answer = await response.json();
        // Whoever is in the list already keeps it: what has the focus must not go away. It is asked for again.
        if (element.querySelector(".similar-panel")?.contains(document.activeElement)) asked = "";
        else setFound(answer);
      } catch {
        // Offline, or overtaken by the next letter: a hint that does not come is no loss.
      }
    };
    const lookSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(look, PAUSE_MS);
    };
    const listen = (type: "input" | "change", names: string) =>
      element.addEventListener(
        type,
        (event) => {
          const { name } = event.target as HTMLInputElement;
          if (name && names.split(" ").includes(name)) lookSoon();
        },
        { signal: control.signal },
      );
    listen("input", watched);
    listen("change", later);
    lookSoon();
    return () => {
      clearTimeout(timer);
      request?.abort();
      control.abort();
    };
  }, [form, enabled, watched, later]);

  return [found, setFound];
}
