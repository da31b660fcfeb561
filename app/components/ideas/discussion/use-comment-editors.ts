import { type ComponentType, type FocusEvent, useCallback, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { CommentEditorProps } from "./comment-editor.tsx";
import type { Caret } from "./discussion-frame.ts";

export type CommentEditors = {
  Editor: ComponentType<CommentEditorProps> | null;
  /** The forms that have one, with what their plain field held. */
  carets: ReadonlyMap<number, Caret>;
};

const NONE: CommentEditors = { Editor: null, carets: new Map() };

/**
 * Most readers never write, so the editor is not part of the page: it is fetched when somebody enters a comment field,
 * and then takes its place, text and caret included.
 */
export function useCommentEditors() {
  const [editors, setEditors] = useState(NONE);
  const wanted = useRef(new Set<number>());

  async function onFocus(event: FocusEvent<HTMLElement>) {
    const area = event.target;
    const form = area.closest<HTMLFormElement>("form[data-compose]");
    const parent = Number(form?.dataset.compose);
    if (!form || !(area instanceof HTMLTextAreaElement) || wanted.current.has(parent)) return;
    wanted.current.add(parent);
    try {
      const { CommentEditor } = await import("./comment-editor.tsx");
      const caret = {
        text: area.value,
        start: area.selectionStart,
        end: area.selectionEnd,
        focused: document.activeElement === area,
      };
      // At once: a letter typed between reading the field and replacing it would be lost.
      flushSync(() =>
        setEditors((old) => ({ Editor: CommentEditor, carets: new Map(old.carets).set(parent, caret) })),
      );
    } catch {
      // Offline: the plain field does as well.
      wanted.current.delete(parent);
    }
  }

  /** Back to an empty plain field, once its text is posted. */
  const close = useCallback((parent: number) => {
    wanted.current.delete(parent);
    setEditors((old) => {
      const carets = new Map(old.carets);
      carets.delete(parent);
      return { ...old, carets };
    });
  }, []);

  return { editors, onFocus, close };
}
