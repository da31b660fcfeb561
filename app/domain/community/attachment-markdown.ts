import { paths } from "#app/paths.ts";

type Attached = { storageKey: string; label: string; isImage: boolean };

/** How a text shows a picture or links a file. */
export function attachmentMarkdown({ storageKey, label, isImage }: Attached): string {
  const safe = label.replace(/[[\]\\\n]/g, " ");
  return `${isImage ? "!" : ""}[${safe}](${paths.upload(storageKey)})`;
}
