import { editsBetween, editsForgiven } from "../edits.ts";
import type { SearchQuery } from "../engine.ts";
import { queryWords } from "../query-words.ts";
import type { Run } from "../run.ts";
import { synonymsOf } from "../synonyms.ts";
import { type Dictionary, farNeighbours, type KnownWord, lookUp, splitsOf } from "./dictionary.server.ts";
import {
  CONFIG_NAMES,
  type Config,
  configOf,
  isStopWord,
  lexemesOf,
  type Stems,
  stemsOf,
} from "./stems.server.ts";
import { allOf, anyOf, eitherOf, inOrder } from "./tsquery.ts";

/** Spellings of one misspelt word that are looked for. */
const SPELLINGS = 5;
/** How much more frequent a neighbour of a known word must be to be what was meant, when little else is found. */
const MUCH_MORE = 4;
/** Words that decide; of a long question the rarest. */
const MOST_TERMS = 10;

export type Term = {
  /** Documents with it, about. */
  documents: number;
  /** Some language leaves it out of its documents, so a document need not have it. */
  optional: boolean;
  /** What was meant, as a tsquery. */
  exact: string;
  /** What may have been meant: other endings of an unfinished word, synonyms. */
  loose: string | null;
  /** More frequent words spelled nearly so; for when little is found. */
  variants: string | null;
  /** Documents with one of those, about. */
  variantDocuments: number;
};

export type Understood = {
  terms: Term[];
  /** Each a tsquery of its own. */
  phrases: string[];
  /** The words as they were understood; null when every one was taken as typed. */
  corrected: string | null;
  /** Whether a word of a text is one that was looked for. */
  isHit: (word: string) => boolean;
  documents: number;
  hotFrom: number | null;
};

type Reading = {
  word: string;
  /** Words that are meant; several are guesses. */
  meant: string[];
  /** Two words that were written as one. */
  split: [string, string] | null;
  loose: string[];
  variants: string[];
  variantDocuments: number;
  documents: number;
};

const byFrequency = (one: KnownWord, other: KnownWord) => other.documents - one.documents;

type Neighbour = KnownWord & { edits: number };

/** Known words within the typing mistakes forgiven, fewest mistakes first. */
function neighboursOf(word: string, candidates: readonly KnownWord[]): Neighbour[] {
  const forgiven = editsForgiven(word.length);
  if (forgiven === 0) return [];
  return candidates
    .map((one) => ({ ...one, edits: editsBetween(word, one.word, forgiven) }))
    .filter(({ edits }) => edits > 0 && edits <= forgiven)
    .sort((one, other) => one.edits - other.edits || byFrequency(one, other));
}

/** The most frequent of those with the fewest mistakes. */
const closestOf = (near: readonly Neighbour[]) =>
  near.filter(({ edits }) => edits === near[0]!.edits).slice(0, SPELLINGS);

type Known = {
  dictionary: Dictionary;
  near: Neighbour[];
  stems: (word: string) => Stems;
  /** Of the reader's language. */
  config: Config;
};

/** What one word of the query stands for, by the dictionary. */
async function read(run: Run, word: string, unfinished: boolean, known: Known): Promise<Reading> {
  const { dictionary, near, stems, config } = known;
  // The index does not tell a word from its other endings, nor should who reads this.
  const stem = stems(word)[config];
  const siblings = stem === null ? [] : near.filter((one) => stems(one.word)[config] === stem);
  const documents = siblings.reduce((sum, one) => sum + one.documents, dictionary.documentsOf(word));
  const reading: Reading = {
    word,
    meant: [word],
    split: null,
    loose: [...synonymsOf(word)],
    variants: [],
    variantDocuments: 0,
    documents,
  };
  if (unfinished) {
    const beginnings = dictionary.beginnings.filter((one) => one.word !== word);
    reading.loose.push(...beginnings.map((one) => one.word));
    if (beginnings.length > 0) {
      reading.documents = documents + beginnings.reduce((sum, one) => sum + one.documents, 0);
      return reading;
    }
  }
  const others = near.filter((one) => !siblings.includes(one));
  // Nobody wrote it so, though another ending is known: it may still be a mistake.
  if (documents > 0 && dictionary.documentsOf(word) === 0)
    reading.loose.push(...closestOf(others).map((one) => one.word));
  if (documents > 0) {
    const variants = others.filter((one) => one.documents >= MUCH_MORE * documents).slice(0, SPELLINGS);
    const variantDocuments = variants.reduce((sum, one) => sum + one.documents, 0);
    return { ...reading, variants: variants.map((one) => one.word), variantDocuments };
  }
  const found =
    others.length > 0 || word.length < 8 ? others : neighboursOf(word, await farNeighbours(run, word));
  const closest = closestOf(found);
  if (closest.length > 0) {
    const total = closest.reduce((sum, one) => sum + one.documents, 0);
    return { ...reading, meant: closest.map((one) => one.word), documents: total };
  }
  const split = splitsOf(word)
    .map((halves) => ({ halves, documents: Math.min(...halves.map(dictionary.documentsOf)) }))
    .sort((one, other) => other.documents - one.documents)[0];
  if (split && split.documents > 0) return { ...reading, split: split.halves, documents: split.documents };
  return reading;
}

function toTerm(
  { meant, split, loose, variants, variantDocuments, documents }: Reading,
  stems: (word: string) => Stems,
): Term {
  const lexemes = (words: readonly string[]) => anyOf(words.flatMap((word) => lexemesOf(stems(word))));
  return {
    documents,
    optional: !split && meant.every((word) => isStopWord(stems(word))),
    exact: split ? allOf(split.map((half) => lexemes([half]))) : lexemes(meant),
    loose: loose.length > 0 ? lexemes(loose) : null,
    variants: variants.length > 0 ? lexemes(variants) : null,
    variantDocuments,
  };
}

/** Words of one phrase one after the other, in any language. */
const phraseQuery = (words: readonly string[], stems: (word: string) => Stems) =>
  eitherOf(
    CONFIG_NAMES.map((config) => inOrder(words.map((word) => stems(word)[config]))).filter(
      (query) => query !== null,
    ),
  );

/**
 * Marks the words of a text that were looked for: the same word, or one with the same stem, as far as that can be seen
 * without a dictionary: it begins with the stem and goes on for few letters.
 */
function hitTest(readings: readonly Reading[], unfinished: string | null, stems: (word: string) => Stems) {
  const looked = readings.flatMap(({ meant, split, loose }) => [...meant, ...loose, ...(split ?? [])]);
  const whole = new Set(looked);
  const optional = new Set(looked.filter((word) => isStopWord(stems(word))));
  const roots = looked
    .filter((word) => !optional.has(word))
    .flatMap((word) => lexemesOf(stems(word)))
    .map((stem) => stem.replace(/(?<=.{3})[iy]$/, ""));
  const onlyOptional = optional.size === whole.size;
  return (word: string) => {
    if (whole.has(word)) return onlyOptional || !optional.has(word);
    if (unfinished && word.startsWith(unfinished)) return true;
    return roots.some(
      (root) => word.startsWith(root) && word.length - root.length <= (root.length < 4 ? 1 : 5),
    );
  };
}

/** A query as the index can answer it: mended, with every ending, its rarest words. */
export async function understand(run: Run, query: SearchQuery): Promise<Understood | null> {
  const { words, phrases, last } = queryWords(query.q);
  if (words.length === 0) return null;
  const dictionary = await lookUp(run, words, last);
  const open = query.asYouType ? last : null;
  const near = new Map(words.map((word) => [word, neighboursOf(word, dictionary.near)]));
  const beginnings = dictionary.beginnings.map(({ word }) => word);
  const nearWords = [...near.values()].flat().map(({ word }) => word);
  const first = await stemsOf(run, [
    ...words,
    ...nearWords,
    ...beginnings,
    ...words.flatMap(synonymsOf),
    ...phrases.flat(),
  ]);
  const config = configOf(query.language);
  const readings: Reading[] = [];
  for (const word of words) {
    readings.push(
      await read(run, word, word === open, { dictionary, near: near.get(word)!, stems: first, config }),
    );
  }
  // A submitted word that nobody wrote may still be the beginning of one.
  for (const reading of readings) {
    if (reading.documents > 0 || reading.word !== last) continue;
    reading.loose.push(...beginnings);
    reading.documents = dictionary.beginnings.reduce((sum, one) => sum + one.documents, 0);
  }
  // Most are known by now; what was guessed only here is not.
  const stems = await stemsOf(run, [
    ...words,
    ...phrases.flat(),
    ...readings.flatMap(({ meant, split, loose, variants }) => [
      ...meant,
      ...(split ?? []),
      ...loose,
      ...variants,
    ]),
  ]);
  const mended = readings.map(({ word, meant, split }) => (split ? split.join(" ") : (meant[0] ?? word)));
  const terms = readings
    .map((reading) => toTerm(reading, stems))
    .sort((one, other) => one.documents - other.documents);
  return {
    terms: terms.every((term) => term.optional)
      ? terms.slice(0, MOST_TERMS)
      : [...terms.filter((term) => !term.optional), ...terms.filter((term) => term.optional)].slice(
          0,
          MOST_TERMS,
        ),
    phrases: phrases.map((phrase) => phraseQuery(phrase, stems)),
    corrected: mended.some((word, at) => word !== words[at]) ? mended.join(" ") : null,
    isHit: hitTest(readings, open ?? (readings.at(-1)?.documents ? null : last), stems),
    documents: dictionary.documents,
    hotFrom: dictionary.hotFrom,
  };
}
