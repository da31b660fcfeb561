import type { MarkdownCommand } from "#app/ui/markdown-commands.ts";

/** Everything an editor says. */
export type EditorTexts = Record<MarkdownCommand, string> & {
  write: string;
  preview: string;
  toolbar: string;
  previewEmpty: string;
  previewFailed: string;
  suggestions: string;
  draftSaved: string;
  uploading: (name: string) => string;
  uploadFailed: (name: string) => string;
  suggested: (count: number) => string;
  charactersLeft: (count: number) => string;
  charactersOver: (count: number) => string;
};
