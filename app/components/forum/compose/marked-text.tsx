import type { Part } from "#search/engine.ts";

/** A stretch of text with what was looked for standing out. */
export function MarkedText({ parts }: { parts: readonly Part[] }) {
  let at = 0;
  return parts.map(({ text, hit }) => {
    const key = at;
    at += text.length;
    return hit ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
  });
}
