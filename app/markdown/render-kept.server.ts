import { renderMarkdown } from "./render.server.ts";

/** Texts kept: the community's own, in two languages, and some edits of them. */
const KEPT = 16;

const rendered = new Map<string, string>();

/** `renderMarkdown` for a few texts shown on every visit, such as the rules of the game. */
export function renderKept(source: string): string {
  const known = rendered.get(source);
  if (known !== undefined) return known;
  const html = renderMarkdown(source);
  if (rendered.size >= KEPT) rendered.delete(rendered.keys().next().value!);
  rendered.set(source, html);
  return html;
}
