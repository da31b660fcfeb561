/** Addresses that one file of a sitemap may have, by the protocol. */
export const ADDRESSES_PER_FILE = 50_000;

export const PART_KINDS = ["pages", "articles", "threads", "ideas"] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** A stretch of numbers of one kind: what one file holds when all do not fit into one. */
export type Part = { kind: PartKind; from: number; to: number };

/** How many addresses one number may have: an article has one in each language. */
const ADDRESSES_PER_NUMBER: Record<PartKind, number> = { pages: 1, articles: 2, threads: 1, ideas: 1 };

/** The highest number in use of each kind; `pages` says how many there are. */
export type Highest = Record<PartKind, number>;

const numbersPerFile = (kind: PartKind) => ADDRESSES_PER_FILE / ADDRESSES_PER_NUMBER[kind];

/**
 * The files of a sitemap. Cut by number and not by count, so that nothing has to be counted and a file keeps its address;
 * one in whose stretch much is gone or hidden is merely shorter.
 */
export function sitemapParts(highest: Highest): Part[] {
  return PART_KINDS.flatMap((kind) => {
    const size = numbersPerFile(kind);
    const files = Math.ceil(highest[kind] / size);
    return Array.from({ length: files }, (_, at) => ({ kind, from: at * size + 1, to: (at + 1) * size }));
  });
}

/** Whether everything surely fits into one file. */
export const fitsOneFile = (highest: Highest): boolean =>
  PART_KINDS.reduce((sum, kind) => sum + highest[kind] * ADDRESSES_PER_NUMBER[kind], 0) <= ADDRESSES_PER_FILE;

export const partName = ({ kind, from }: Part) => `${kind}-${Math.floor(from / numbersPerFile(kind)) + 1}`;

/** "threads-2" as a part; null when it is none of ours. */
export function readPart(name: string): Part | null {
  const [, word, file] = /^([a-z]+)-(\d{1,6})$/.exec(name) ?? [];
  const kind = PART_KINDS.find((one) => one === word);
  const at = Number(file) - 1;
  if (!kind || at < 0) return null;
  const size = numbersPerFile(kind);
  return { kind, from: at * size + 1, to: (at + 1) * size };
}
