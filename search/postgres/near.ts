/** Letters of a word's beginning that are compared: a mistake there or none is what typos of long words share. */
const BEGINNING = 7;
const SHORTEST = 3;

/** FNV-1a, as a signed 32-bit integer. */
function fingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}

/**
 * Two words that differ by one letter in their beginnings have a fingerprint in common: that of the beginning, or of the
 * beginning with one letter left out. So words with a typo are looked up by equality instead of compared one by one.
 */
export function nearKeys(word: string): number[] {
  if (word.length < SHORTEST) return [];
  const beginning = word.slice(0, BEGINNING);
  const keys = new Set([fingerprint(beginning)]);
  for (let at = 0; at < beginning.length; at++) {
    keys.add(fingerprint(beginning.slice(0, at) + beginning.slice(at + 1)));
  }
  return [...keys];
}
