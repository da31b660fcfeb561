import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { applyEdit } from "#app/ui/editor-text.ts";
import { mentionAt } from "#app/ui/markdown-commands.ts";

export type Mention = {
  username: string;
  displayName: string;
  /** With these two, the person looks as everywhere else. */
  id?: string | number;
  avatarUrl?: string | null;
};

type Open = { from: number; people: Mention[]; active: number };

const PAUSE_MS = 120;
const MOST = 6;

async function find(mentionUrl: string, query: string, signal: AbortSignal): Promise<Mention[]> {
  const url = `${mentionUrl}${mentionUrl.includes("?") ? "&" : "?"}q=${encodeURIComponent(query)}`;
  const response = await fetch(url, { signal, headers: { Accept: "application/json" } });
  return response.ok ? ((await response.json()) as Mention[]).slice(0, MOST) : [];
}

/** Offers people after an "@". The focus stays in the text; the list is moved through by keys. */
export function useEditorMentions(
  areaRef: RefObject<HTMLTextAreaElement>,
  mentionUrl: string | null | undefined,
) {
  const [open, setOpen] = useState<Open | null>(null);
  const pending = useRef<{ timer: ReturnType<typeof setTimeout>; control: AbortController } | null>(null);

  const stop = () => {
    clearTimeout(pending.current?.timer);
    pending.current?.control.abort();
    pending.current = null;
  };

  useEffect(() => {
    return () => {
      clearTimeout(pending.current?.timer);
      pending.current?.control.abort();
    };
  }, []);

  const close = () => {
    stop();
    setOpen(null);
  };

  const look = () => {
    const area = areaRef.current;
    stop();
    const found = area && mentionUrl ? mentionAt(area.value, area.selectionStart) : null;
    if (!found || !mentionUrl) return setOpen(null);
    const control = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const people = await find(mentionUrl, found.query, control.signal);
        if (!control.signal.aborted)
          setOpen(people.length > 0 ? { from: found.from, people, active: 0 } : null);
      } catch {
        // Offline or overtaken by the next letter: the name can still be written by hand.
      }
    }, PAUSE_MS);
    pending.current = { timer, control };
  };

  const choose = (person: Mention | undefined) => {
    const area = areaRef.current;
    if (!area || !open || !person) return;
    const insert = `@${person.username} `;
    const caret = open.from + insert.length;
    const to = area.selectionStart;
    close();
    applyEdit(area, { from: open.from, to, insert, start: caret, end: caret });
  };

  /** True if the key was for the list. */
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (!open) return false;
    const last = open.people.length - 1;
    if (event.key === "ArrowDown") setOpen({ ...open, active: open.active === last ? 0 : open.active + 1 });
    else if (event.key === "ArrowUp")
      setOpen({ ...open, active: open.active === 0 ? last : open.active - 1 });
    else if (event.key === "Enter" || event.key === "Tab") choose(open.people[open.active]);
    else if (event.key === "Escape") close();
    else return false;
    event.preventDefault();
    return true;
  };

  return { open, look, choose, close, onKeyDown };
}
