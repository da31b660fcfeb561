import { type RefObject, useEffect, useState } from "react";
import { paths } from "#app/paths.ts";
import {
  type ComposeKind,
  hasWords,
  readFields,
  type TypedText,
  typedText,
  writeFields,
} from "./typed-text.ts";

const PAUSE_MS = 2000;
/** Browsers send no more than 64 KiB from a page that is being left. */
const KEEPALIVE_MAX = 60_000;

type Options = {
  kind: ComposeKind;
  /** "" for something new, else the id of what is changed. */
  target: string;
  /** A guest, or somebody whose session has ended, has the browser's backup only. */
  signedIn: boolean;
};

/**
 * Keeps what is being written: in this browser with every letter, at the server after a pause and when the page is left.
 * `backup` is what the browser has kept and the form does not show.
 */
export function useComposeDraft(form: RefObject<HTMLFormElement>, { kind, target, signedIn }: Options) {
  const [saved, setSaved] = useState(false);
  const [backup, setBackup] = useState<TypedText | null>(null);

  useEffect(() => {
    const element = form.current;
    if (!element) return;
    const control = new AbortController();
    const { signal } = control;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const kept = typedText.read(kind, target);
    const shown = readFields(element);
    if (
      kept &&
      hasWords(kept.fields) &&
      (kept.fields.title !== shown.title || kept.fields.body !== shown.body)
    )
      setBackup(kept);

    const save = async () => {
      timer = undefined;
      const body = new URLSearchParams({ ...readFields(element), kind, target });
      try {
        // keepalive: the last words are sent even while the page is being left, unless they are very many.
        const response = await fetch(paths.drafts(), {
          method: "POST",
          body,
          keepalive: body.toString().length <= KEEPALIVE_MAX,
          headers: { Accept: "application/json" },
        });
        if (!signal.aborted) setSaved(response.ok);
      } catch {
        // The browser's own backup is there.
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
    element.addEventListener(
      "input",
      () => {
        setSaved(false);
        typedText.keep(kind, target, readFields(element));
        cancel();
        if (signedIn) timer = setTimeout(save, PAUSE_MS);
      },
      { signal },
    );
    element.addEventListener("focusout", flush, { signal });
    // What is being posted needs no draft, and one saved late would come back from the dead.
    element.addEventListener("submit", cancel, { signal });
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && flush(), {
      signal,
    });
    return () => {
      cancel();
      control.abort();
    };
  }, [form, kind, target, signedIn]);

  return {
    saved,
    backup,
    restore: () => {
      if (form.current && backup) writeFields(form.current, backup.fields);
      setBackup(null);
    },
    discard: () => {
      typedText.forget(kind, target);
      setBackup(null);
    },
  };
}
