import type { SearchDocument, SearchQuery } from "#search/engine.ts";
import { drawRank, generateDocuments, makeVocabulary, randomFrom } from "./search-documents.ts";

export type Mix = Record<string, SearchQuery[]>;

const EACH = 300;
const everyone = { language: "en", audiences: ["everyone"] } as const;

/** A word as a hurried person types it: a letter missing, doubled, or two swapped. */
function mistyped(word: string, random: ReturnType<typeof randomFrom>): string {
  const at = 1 + random.below(word.length - 2);
  const kind = random.below(3);
  if (kind === 0) return word.slice(0, at) + word.slice(at + 1);
  if (kind === 1) return word.slice(0, at) + word[at]! + word.slice(at);
  return word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2);
}

/** What people look for: things they know, words of every frequency, typos, filters, and beginnings while they type. */
export async function makeQueries(count: number, vocabulary = makeVocabulary(randomFrom(1))): Promise<Mix> {
  const random = randomFrom(7);
  const known: SearchDocument[] = [];
  for await (const batch of generateDocuments(Math.min(count, 40_000), vocabulary)) {
    for (let nth = 0; nth < 20; nth++) known.push(random.pick(batch));
  }
  const knownWords = () => {
    const document = random.pick(known);
    const words = [
      ...new Set(`${document.title} ${document.text.split(" ").slice(0, 12).join(" ")}`.split(" ")),
    ];
    const from = random.below(Math.max(1, words.length - 4));
    return words.slice(from, from + 2 + random.below(3));
  };
  const times = (make: () => SearchQuery) => Array.from({ length: EACH }, make);
  const submitted = { ...everyone, limit: 20, facets: true };
  const typing = { ...everyone, limit: 8, asYouType: true };
  const usual = () => vocabulary[20 + random.below(300)]!;
  return {
    "words of a document": times(() => ({ ...submitted, q: knownWords().join(" ") })),
    "one of them mistyped": times(() => {
      const words = knownWords();
      const at = words.findIndex((word) => word.length >= 4);
      return {
        ...submitted,
        q: words.map((word, nth) => (nth === at ? mistyped(word, random) : word)).join(" "),
      };
    }),
    "one word of any frequency": times(() => ({ ...submitted, q: vocabulary[drawRank(random)]! })),
    "two frequent words": times(() => ({ ...submitted, q: `${usual()} ${usual()}` })),
    "a frequent word, filtered": times(() => ({
      ...submitted,
      q: usual(),
      kinds: ["thread"],
      state: "solved",
    })),
    "as you type": times(() => {
      const q = knownWords().join(" ");
      return { ...typing, q: q.slice(0, 1 + random.below(q.length)) };
    }),
    "first letters": times(() => ({ ...typing, q: usual().slice(0, 1 + random.below(3)) })),
  };
}
