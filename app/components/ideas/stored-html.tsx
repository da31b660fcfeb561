import { cx } from "#app/ui/class-names.ts";

/** Text that `renderMarkdown` made safe when it was written. Nothing else may go in here. */
export function StoredHtml({ html, className }: { html: string; className?: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own renderer's output, with no raw HTML let through.
  return <div className={cx("prose", className)} dangerouslySetInnerHTML={{ __html: html }} />;
}
