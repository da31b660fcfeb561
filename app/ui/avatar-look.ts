const HUES = 12;

/** The same person has the same colour everywhere; the colour says nothing about them. */
export function hueOf(id: string | number): number {
  const text = String(id);
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (hash * 31 + text.charCodeAt(i)) >>> 0;
  // The low bits of this hash follow the last character too closely: fold the high ones in.
  return (hash ^ (hash >>> 15)) % HUES;
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
