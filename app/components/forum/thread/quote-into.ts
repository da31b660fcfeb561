import { paths } from "#app/paths.ts";
import { applyEdit } from "#app/ui/editor-text.ts";
import { quoteText } from "./quote-text.ts";
import type { ThreadFrame } from "./thread-frame.ts";

/** What is selected inside an element, or all its words. */
function wordsOf(element: HTMLElement): string {
  const selection = window.getSelection();
  const inside = selection && !selection.isCollapsed && element.contains(selection.anchorNode);
  // biome-ignore lint/performance/useDomNodeTextContent: paragraphs and lists keep their lines only this way.
  return (inside ? selection.toString() : element.innerText).trim();
}

/** Writes a quote into the box where an answer is written: of what is selected in the quoted text, or of all of it. */
export function quoteInto(area: HTMLTextAreaElement, link: HTMLElement, t: ThreadFrame["t"]): void {
  const quoted = link.closest("[data-quotable]")?.querySelector<HTMLElement>(".prose");
  if (!quoted) return;
  const { quote, name = "" } = link.dataset;
  const text = quoteText({
    says: t("quoteSays", { name }),
    href: quote === "0" ? null : paths.answer(Number(quote)),
    words: wordsOf(quoted),
  });
  const at = area.value.length;
  const insert = `${area.value.trim() ? "\n\n" : ""}${text}`;
  applyEdit(area, { from: at, to: at, insert, start: at + insert.length, end: at + insert.length });
  area.scrollIntoView({ block: "center" });
}
