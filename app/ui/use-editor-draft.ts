import { type RefObject, useEffect, useState } from "react";

type Options = {
  /** Gets the text fields of the form around, as a form post. */
  draftUrl?: string | null | undefined;
  onDraft?: ((text: string, form: HTMLFormElement | null) => unknown) | undefined;
};

const PAUSE_MS = 1500;

function post(url: string, area: HTMLTextAreaElement): Promise<Response> {
  const fields = new URLSearchParams();
  const entries = area.form ? new FormData(area.form) : [[area.name, area.value] as const];
  for (const [name, value] of entries) {
    if (typeof value === "string") fields.append(name, value);
  }
  // keepalive: the last words are sent even while the page is being left.
  return fetch(url, {
    method: "POST",
    body: fields,
    keepalive: true,
    headers: { Accept: "application/json" },
  });
}

/** Keeps what is being written, after a pause in typing and when the page goes out of sight. */
export function useEditorDraft(
  areaRef: RefObject<HTMLTextAreaElement>,
  { draftUrl, onDraft }: Options,
): boolean {
  const [saved, setSaved] = useState(false);

  useEffect(() => {
    const area = areaRef.current;
    if (!area || (!draftUrl && !onDraft)) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const control = new AbortController();

    const save = async () => {
      timer = undefined;
      try {
        const done = onDraft ? await onDraft(area.value, area.form) : (await post(draftUrl ?? "", area)).ok;
        if (!control.signal.aborted) setSaved(done !== false);
      } catch {
        // A draft is a courtesy: the text is still in the field, so nobody is troubled with it.
      }
    };
    const cancel = () => {
      clearTimeout(timer);
      timer = undefined;
    };
    const flush = () => {
      if (timer === undefined) return;
      cancel();
      void save();
    };
    const schedule = () => {
      setSaved(false);
      cancel();
      timer = setTimeout(save, PAUSE_MS);
    };

    const { signal } = control;
    area.addEventListener("input", schedule, { signal });
    // What is being posted needs no draft, and one saved late would come back from the dead.
    area.form?.addEventListener("submit", cancel, { signal });
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && flush(), {
      signal,
    });
    return () => {
      control.abort();
      flush();
    };
  }, [areaRef, draftUrl, onDraft]);

  return saved;
}
