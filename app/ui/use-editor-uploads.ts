import { type RefObject, useState } from "react";
import { applyEdit, readSelection, replaceText } from "#app/ui/editor-text.ts";
import type { EditorTexts } from "#app/ui/editor-texts.ts";

/** The picture or the link as it stands in the text. */
type Answer = { markdown: string };

async function upload(url: string, file: File): Promise<Answer> {
  const body = new FormData();
  body.append("file", file);
  const response = await fetch(url, { method: "POST", body, headers: { Accept: "application/json" } });
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as Answer;
}

export const filesOf = (transfer: DataTransfer | null) => [...(transfer?.files ?? [])];

/** Puts a placeholder where the picture or file will be, and that there when it has arrived. */
export function useEditorUploads(
  areaRef: RefObject<HTMLTextAreaElement>,
  uploadUrl: string | null | undefined,
  texts: EditorTexts,
) {
  const [problem, setProblem] = useState("");

  const send = async (files: File[]) => {
    const area = areaRef.current;
    if (!area || !uploadUrl) return;
    setProblem("");
    // One after the other, so that they stand in the order they were chosen.
    for (const file of files) {
      const { text, start, end } = readSelection(area);
      const lead = start > 0 && text[start - 1] !== "\n" ? "\n" : "";
      const placeholder = `![${texts.uploading(file.name)}](#${crypto.randomUUID().slice(0, 8)})`;
      const caret = start + lead.length + placeholder.length + 1;
      applyEdit(area, { from: start, to: end, insert: `${lead}${placeholder}\n`, start: caret, end: caret });
      try {
        replaceText(area, placeholder, (await upload(uploadUrl, file)).markdown);
      } catch {
        replaceText(area, `${placeholder}\n`, "");
        setProblem(texts.uploadFailed(file.name));
      }
    }
  };

  return { send, problem };
}
