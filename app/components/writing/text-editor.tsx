import { useEffect } from "react";
import { useEditorTexts } from "#app/components/shell/use-editor-texts.ts";
import { paths } from "#app/paths.ts";
import { MarkdownEditor } from "#app/ui/markdown-editor.tsx";

/** A text field's state, to be taken over by another. */
export type Caret = { text: string; start: number; end: number; focused: boolean };

export type TextEditorProps = {
  id: string;
  label: string;
  labelHidden: boolean;
  error: string | null;
  rows: number;
  maxLength: number;
  text: string;
  /** Of the plain field whose place this took. */
  caret: Caret;
};

/** The full editor, in the place of the plain field it was called to. Loaded with the first letter somebody writes. */
export function TextEditor({ id, text, caret, ...rest }: TextEditorProps) {
  const texts = useEditorTexts();
  useEffect(() => {
    const area = document.getElementById(id) as HTMLTextAreaElement | null;
    if (!area || !caret.focused) return;
    area.focus({ preventScroll: true });
    area.setSelectionRange(caret.start, caret.end);
  }, [id, caret]);
  return (
    <MarkdownEditor
      {...rest}
      id={id}
      name="body"
      defaultValue={text}
      required
      previewUrl={paths.preview()}
      uploadUrl={paths.uploads()}
      mentionUrl={paths.personSuggestions()}
      texts={texts}
    />
  );
}
