const HUES = 12;

/** The same person has the same colour everywhere; the colour says nothing about them. */
export function hueOf(id: string | number): number {
  const text = String(id);
  // FNV-1a, then stirred once more: ids that differ in one digit should not look alike.
  let hash = 2166136261;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  hash = Math.imul(hash ^ (hash >>> 15), 2246822507);
  return ((hash ^ (hash >>> 13)) >>> 0) % HUES;
}

/** "Ada Lovelace" -> "AL", "ruche" -> "R". By code point, so an accent or a rare script is not cut in half. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/[\s._-]+/u)
    .filter(Boolean);
  const first = [...(words[0] ?? "?")][0] ?? "?";
  const last = words.length > 1 ? ([...(words[words.length - 1] ?? "")][0] ?? "") : "";
  return (first + last).toUpperCase();
}
