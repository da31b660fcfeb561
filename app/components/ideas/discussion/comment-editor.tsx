import { useEffect } from "react";
import { useEditorTexts } from "#app/components/shell/use-editor-texts.ts";
import { COMMENT_MAX } from "#app/domain/ideas/limits.ts";
import { paths } from "#app/paths.ts";
import { MarkdownEditor } from "#app/ui/markdown-editor.tsx";
import type { Caret } from "./discussion-frame.ts";

export type CommentEditorProps = {
  id: string;
  label: string;
  labelHidden: boolean;
  error: string | null;
  rows: number;
  text: string;
  /** Of the plain field whose place this took. */
  caret: Caret;
};

/** The full editor, in the place of the plain field it was called to. Loaded with the first letter somebody writes. */
export function CommentEditor({ id, text, caret, ...rest }: CommentEditorProps) {
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
      maxLength={COMMENT_MAX}
      required
      previewUrl={paths.preview()}
      uploadUrl={paths.uploads()}
      mentionUrl={paths.personSuggestions()}
      texts={texts}
    />
  );
}
