import type { Suggestion } from "#app/domain/search/suggestion.ts";

/** A text with the words that were looked for marked in it. */
export function HitText({ parts }: { parts: Suggestion["title"] }) {
  return parts.map(({ text, hit }, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text have no other name
    hit ? <mark key={at}>{text}</mark> : text,
  );
}
