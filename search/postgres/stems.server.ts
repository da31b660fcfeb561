import { LRUCache } from "lru-cache";
import type { Run } from "../run.ts";

/** The dictionaries documents may be written with, as `ruche_config` chooses them. */
const CONFIGS = ["simple", "english", "french", "spanish", "german"] as const;
export type Config = (typeof CONFIGS)[number];

/** A word without its ending in each language; null where it says too little to be looked for, as "the". */
export type Stems = Record<Config, string | null>;

const WORDS_KEPT = 50_000;
const known = new LRUCache<string, Stems>({ max: WORDS_KEPT });

const STEMS = `select word, ${CONFIGS.map(
  (config) => `(tsvector_to_array(to_tsvector('pg_catalog.${config}', ruche_plain(word))))[1] as ${config}`,
).join(", ")} from jsonb_array_elements_text($1::text::jsonb) word`;

const CONFIG_OF: Record<string, Config> = { en: "english", fr: "french", es: "spanish", de: "german" };

/** The dictionary of a language, as `ruche_config` says. */
export const configOf = (language: string): Config => CONFIG_OF[language] ?? "simple";

/** Stems of words, remembered: a dictionary never changes while the program runs. */
export async function stemsOf(run: Run, words: Iterable<string>): Promise<(word: string) => Stems> {
  const all = new Set(words);
  const asked = [...all].filter((word) => !known.has(word));
  const fresh = new Map<string, Stems>();
  if (asked.length > 0) {
    for (const { word, ...stems } of await run<Stems & { word: string }>(STEMS, [JSON.stringify(asked)])) {
      fresh.set(word, stems);
      known.set(word, stems);
    }
  }
  const none: Stems = { simple: null, english: null, french: null, spanish: null, german: null };
  return (word) => fresh.get(word) ?? known.get(word) ?? none;
}

/** What to look for in the index for a word, whatever language the document is in. */
export const lexemesOf = (stems: Stems): string[] => [
  ...new Set(CONFIGS.map((config) => stems[config]).filter((stem) => stem !== null)),
];

/** Whether some language has no use for it: then it may be absent from a document that was written with it. */
export const isStopWord = (stems: Stems) => CONFIGS.some((config) => stems[config] === null);

/** All dictionaries, for phrases: the words of one stand in one document. */
export const CONFIG_NAMES = CONFIGS;
