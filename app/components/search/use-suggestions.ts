import { useEffect, useRef, useState } from "react";
import type { Suggestion } from "#app/domain/search/suggestion.ts";

/** Waited for after the last letter: quick enough to seem at once, slow enough to ask once per word. */
const PAUSE_MS = 120;
/** One letter begins everything. */
const SHORTEST = 2;
/** Answers kept while the box is on the page: taking a letter back shows what was there. */
const KEPT = 30;

export type Suggested = { q: string; items: Suggestion[] };

async function ask(address: string, signal: AbortSignal): Promise<Suggestion[]> {
  const response = await fetch(address, { signal, headers: { Accept: "application/json" } });
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as Suggestion[];
}

/**
 * What is found for the words typed so far, or null: before the first answer, or when there is nothing to ask. The last
 * answer stays until the next one is there, so that the list does not flicker.
 */
export function useSuggestions(url: string, typed: string): Suggested | null {
  const [found, setFound] = useState<Suggested | null>(null);
  const kept = useRef(new Map<string, Suggestion[]>());
  const q = typed.replace(/\s+/g, " ").trim();

  useEffect(() => {
    if (q.length < SHORTEST) return setFound(null);
    const known = kept.current.get(q);
    if (known) return setFound({ q, items: known });
    const control = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const address = `${url}${url.includes("?") ? "&" : "?"}q=${encodeURIComponent(q)}`;
        const items = await ask(address, control.signal);
        if (kept.current.size >= KEPT) kept.current.clear();
        kept.current.set(q, items);
        setFound({ q, items });
      } catch {
        // Offline, refused or overtaken by the next letter: the form still searches.
        if (!control.signal.aborted) setFound(null);
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [url, q]);

  return found;
}
