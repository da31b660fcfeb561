/** "Mode sombre, s'il vous plaît" -> "mode-sombre-s-il-vous-plait". Decoration in URLs; the number decides. */
export function slugify(text: string, maxLength = 60): string {
  const words = text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .slice(0, maxLength);
  return words.replace(/^-+|-+$/g, "") || "idea";
}
