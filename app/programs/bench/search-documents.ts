import { SEARCH_KINDS, type SearchDocument } from "#search/engine.ts";

/** Words of the language the documents are written in; how often each occurs follows Zipf's law, as in real ones. */
const VOCABULARY = 200_000;
const BATCH = 1000;
/** Median words of a text, and how much it varies. */
const MEDIAN_WORDS = 60;
const SPREAD = 0.6;
const CATEGORIES = 24;
const STATES = ["unanswered", "answered", "solved", "received", "planned", "implemented"];

const ONSETS = "b c d f g h j k l m n p r s t v w br cl dr gr pl st tr".split(" ");
const VOWELS = "a e i o u ai ea io ou".split(" ");
const CODAS = ["", "", "", "n", "r", "s", "l", "t", "nd", "rt"];

/** The same numbers from the same seed (mulberry32). */
export function randomFrom(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <T>(list: readonly T[]) => list[below(list.length)]!;
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return { next, below, pick, normal };
}

type Random = ReturnType<typeof randomFrom>;

/** Invented words, the most frequent first and short, as in languages. */
export function makeVocabulary(random: Random): string[] {
  const words = new Set<string>();
  while (words.size < VOCABULARY) {
    let word = "";
    const syllables = words.size < 1000 ? 2 : 2 + random.below(3);
    for (let at = 0; at < syllables; at++)
      word += random.pick(ONSETS) + random.pick(VOWELS) + random.pick(CODAS);
    words.add(word);
  }
  return [...words];
}

/** Draws a rank: each about as often as 1 divided by its rank. The few words with no meaning of their own are left out. */
export function drawRank(random: Random): number {
  const first = 12;
  return Math.min(
    VOCABULARY - 1,
    Math.floor(first * ((VOCABULARY + first) / first) ** random.next()) - first,
  );
}

export const documentId = (nth: number) =>
  `0190${nth.toString(16).padStart(4, "0").slice(-4)}-${Math.floor(nth / 65_536)
    .toString(16)
    .padStart(4, "0")}-7000-8000-${nth.toString(16).padStart(12, "0")}`;

/** Questions, ideas, articles and people in batches, the same every time. */
export async function* generateDocuments(
  count: number,
  vocabulary: readonly string[],
  seed = 2007,
): AsyncGenerator<SearchDocument[]> {
  const random = randomFrom(seed);
  const word = () => vocabulary[drawRank(random)]!;
  const words = (length: number) => Array.from({ length }, word).join(" ");
  const categories = Array.from({ length: CATEGORIES }, (_, nth) => documentId(nth));
  for (let from = 0; from < count; from += BATCH) {
    yield Array.from({ length: Math.min(BATCH, count - from) }, (_, at): SearchDocument => {
      const id = documentId(from + at);
      const kind = SEARCH_KINDS[[1, 1, 1, 1, 1, 1, 2, 2, 3, 0][random.below(10)]!]!;
      const length = Math.min(
        900,
        Math.max(8, Math.round(MEDIAN_WORDS * Math.exp(SPREAD * random.normal()))),
      );
      const state = random.pick(STATES);
      return {
        key: `${kind}:${id}`,
        kind,
        id,
        language: kind === "person" ? "" : random.next() < 0.7 ? "en" : "fr",
        title: words(4 + random.below(6)),
        text: kind === "person" ? words(8) : words(length),
        tags: kind === "person" ? [] : [word()],
        categoryId: kind === "person" ? null : random.pick(categories),
        state: kind === "idea" || kind === "thread" ? state : "",
        good: state === "solved" || state === "implemented",
        audience: "everyone",
        weight: random.next() ** 6,
        createdAt: new Date(Date.UTC(2021, 0, 1) + Math.floor(random.next() * 150_000_000_000)),
      };
    });
  }
}
