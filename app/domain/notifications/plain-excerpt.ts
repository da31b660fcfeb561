/**
 * Markdown as a person would say it in a plain mail: marks of emphasis and headings gone, links by their words, images
 * by their description. Cut at a word.
 */
export function plainExcerpt(markdown: string, maxLength: number): string {
  const plain = markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/^\s{0,3}(#{1,6}|>+)\s+/gm, "")
    .replace(/(\*\*|__|~~|`+)/g, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  if (plain.length <= maxLength) return plain;
  const cut = plain.slice(0, maxLength);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), maxLength / 2)).trimEnd()}…`;
}
