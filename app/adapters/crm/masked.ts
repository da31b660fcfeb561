import { maskedText, maskedValue } from "./masked-text.ts";

/** Of a list only the beginning is kept: the records' own parts are kept with the records. */
const MAX_ITEMS = 20;
const MAX_TEXT = 500;
const MAX_DEPTH = 8;

/**
 * A request's or an answer's body as it may be kept and shown: secrets and personal data masked by the names of their
 * keys and by how they look, long lists and texts cut. `secrets` are known to be some, wherever they turn up. Never
 * changes what it is given.
 */
export function masked(value: unknown, secrets: readonly string[] = []): unknown {
  const shown = (inner: unknown, depth: number): unknown => {
    if (typeof inner === "string") return shortened(inner, secrets);
    if (typeof inner !== "object" || inner === null) return inner;
    if (depth >= MAX_DEPTH) return "…";
    if (Array.isArray(inner)) {
      const kept = inner.slice(0, MAX_ITEMS).map((item) => shown(item, depth + 1));
      return inner.length > MAX_ITEMS ? [...kept, `… ${inner.length - MAX_ITEMS}`] : kept;
    }
    const entries = Object.entries(inner).map(([key, one]) => [
      maskedText(key),
      maskedValue(key, one, inner) ?? shown(one, depth + 1),
    ]);
    return Object.fromEntries(entries);
  };
  return shown(value, 0);
}

/** Masked first and cut then, between two words: half an address no longer looks like one. */
function shortened(text: string, secrets: readonly string[]): string {
  if (text.length <= MAX_TEXT) return maskedText(text, secrets);
  const head = text.slice(0, 2 * MAX_TEXT);
  const whole = text.length > head.length ? head.replace(/[^\s"',;]*$/, "") : head;
  return `${maskedText(whole, secrets).slice(0, MAX_TEXT)}…`;
}
