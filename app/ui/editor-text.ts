import type { Edit, Selection } from "#app/ui/markdown-commands.ts";

export function readSelection(area: HTMLTextAreaElement): Selection {
  return { text: area.value, start: area.selectionStart, end: area.selectionEnd };
}

/** Through the browser's own editing command, old as it is: nothing else keeps Ctrl+Z working. */
export function applyEdit(area: HTMLTextAreaElement, edit: Edit): void {
  area.focus();
  area.setSelectionRange(edit.from, edit.to);
  if (edit.insert !== "" || edit.from !== edit.to) {
    const command = edit.insert === "" ? "delete" : "insertText";
    if (!document.execCommand(command, false, edit.insert)) {
      area.setRangeText(edit.insert, edit.from, edit.to, "end");
      area.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }
  }
  area.setSelectionRange(edit.start, edit.end);
}

/** Swaps a piece of text wherever it is by now, without moving the caret of someone who types on. */
export function replaceText(area: HTMLTextAreaElement, piece: string, by: string): void {
  const at = area.value.indexOf(piece);
  if (at === -1) return;
  area.setRangeText(by, at, at + piece.length, "preserve");
  area.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

const COPIED = [
  "width",
  "paddingTop",
  "paddingRight",
  "paddingBottom",
  "paddingLeft",
  "borderTopWidth",
  "borderLeftWidth",
  "borderRightWidth",
  "fontFamily",
  "fontSize",
  "fontWeight",
  "fontFeatureSettings",
  "lineHeight",
  "letterSpacing",
] as const;

/** Where a character stands inside the textarea, measured on a twin of it. */
export function pointOf(area: HTMLTextAreaElement, index: number): { left: number; top: number } {
  const twin = document.createElement("div");
  const from = getComputedStyle(area);
  for (const property of COPIED) twin.style[property] = from[property];
  Object.assign(twin.style, {
    position: "absolute",
    visibility: "hidden",
    whiteSpace: "pre-wrap",
    overflowWrap: "break-word",
    boxSizing: "border-box",
    borderStyle: "solid",
  });
  const mark = document.createElement("span");
  mark.textContent = "\u200b";
  twin.append(area.value.slice(0, index), mark);
  area.parentElement?.append(twin);
  const point = { left: mark.offsetLeft, top: mark.offsetTop + mark.offsetHeight - area.scrollTop };
  twin.remove();
  return point;
}
