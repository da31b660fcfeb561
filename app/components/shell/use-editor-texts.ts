import { useMemo } from "react";
import { editorMessages } from "#app/i18n/messages/editor.ts";
import { useT } from "#app/i18n/use-t.ts";
import type { EditorTexts } from "#app/ui/editor-texts.ts";

/** `<MarkdownEditor texts={useEditorTexts()} … />` */
export function useEditorTexts(): EditorTexts {
  const t = useT(editorMessages);
  return useMemo(
    () => ({
      write: t("write"),
      preview: t("preview"),
      toolbar: t("toolbar"),
      bold: t("bold"),
      italic: t("italic"),
      link: t("link"),
      quote: t("quote"),
      code: t("code"),
      list: t("list"),
      image: t("image"),
      previewEmpty: t("previewEmpty"),
      previewFailed: t("previewFailed"),
      suggestions: t("suggestions"),
      draftSaved: t("draftSaved"),
      uploading: (name) => t("uploading", { name }),
      uploadFailed: (name) => t("uploadFailed", { name }),
      suggested: (count) => t("suggested", { count }),
      charactersLeft: (count) => t("charactersLeft", { count }),
      charactersOver: (count) => t("charactersOver", { count }),
    }),
    [t],
  );
}
