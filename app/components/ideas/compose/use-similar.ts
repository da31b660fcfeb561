import { type RefObject, useEffect, useState } from "react";
import type { SimilarView } from "#app/domain/ideas/similar-view.ts";
import { paths } from "#app/paths.ts";

/** After a pause in typing; and fewer letters say nothing yet. */
const PAUSE_MS = 300;
const MIN_LETTERS = 4;

/** Ideas like the title being typed. Null until the first answer. */
export function useSimilar(form: RefObject<HTMLFormElement>, enabled: boolean) {
  const [found, setFound] = useState<SimilarView[] | null>(null);

  useEffect(() => {
    const element = form.current;
    const title = element?.elements.namedItem("title");
    if (!enabled || !element || !(title instanceof HTMLInputElement)) return;
    const control = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let request: AbortController | undefined;

    const look = async () => {
      const text = title.value.trim();
      request?.abort();
      if (text.length < MIN_LETTERS) return setFound(null);
      request = new AbortController();
      const language = String(new FormData(element).get("language") ?? "en");
      const url = `${paths.similarIdeas()}?${new URLSearchParams({ title: text, language })}`;
      try {
        const response = await fetch(url, {
          signal: request.signal,
          headers: { Accept: "application/json" },
        });
        if (response.ok) setFound(await response.json());
      } catch {
        // Offline, or overtaken by the next letter: a hint that does not come is no loss.
      }
    };
    const onInput = () => {
      clearTimeout(timer);
      timer = setTimeout(look, PAUSE_MS);
    };
    title.addEventListener("input", onInput, { signal: control.signal });
    if (title.value) onInput();
    return () => {
      clearTimeout(timer);
      request?.abort();
      control.abort();
    };
  }, [form, enabled]);

  const markVoted = (number: number, votes: { promotes: number; demotes: number }) =>
    setFound(
      (list) =>
        list?.map((idea) => (idea.number === number ? { ...idea, ...votes, myVote: 1 } : idea)) ?? null,
    );
  return { found, markVoted };
}
