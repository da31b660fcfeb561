import { type ComponentType, type FocusEvent, useCallback, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Caret, TextEditorProps } from "./text-editor.tsx";

export type TextEditors = {
  Editor: ComponentType<TextEditorProps> | null;
  /** The forms that have one, with what their plain field held. */
  carets: ReadonlyMap<number, Caret>;
};

const NONE: TextEditors = { Editor: null, carets: new Map() };

/**
 * Most readers never write, so the editor is not part of the page: it is fetched when somebody enters a field of a form,
 * and then takes its place, text and caret included. A form is known by its `data-compose`; one with `data-plain` stays
 * as it is.
 */
export function useTextEditors() {
  const [editors, setEditors] = useState(NONE);
  const wanted = useRef(new Set<number>());

  async function onFocus(event: FocusEvent<HTMLElement>) {
    const area = event.target;
    const form = area.closest<HTMLFormElement>("form[data-compose]");
    const place = Number(form?.dataset.compose);
    if (
      !form ||
      !(area instanceof HTMLTextAreaElement) ||
      form.dataset.plain !== undefined ||
      wanted.current.has(place)
    )
      return;
    wanted.current.add(place);
    try {
      const { TextEditor } = await import("./text-editor.tsx");
      const caret = {
        text: area.value,
        start: area.selectionStart,
        end: area.selectionEnd,
        focused: document.activeElement === area,
      };
      // At once: a letter typed between reading the field and replacing it would be lost.
      flushSync(() =>
        setEditors((old) => ({ Editor: TextEditor, carets: new Map(old.carets).set(place, caret) })),
      );
    } catch {
      // Offline: the plain field does as well.
      wanted.current.delete(place);
    }
  }

  /** Back to an empty plain field, once its text is posted. */
  const close = useCallback((place: number) => {
    wanted.current.delete(place);
    setEditors((old) => {
      const carets = new Map(old.carets);
      carets.delete(place);
      return { ...old, carets };
    });
  }, []);

  return { editors, onFocus, close };
}
