/** Words that say nothing about what a text is about, in the languages texts are written in. */
const COMMON = new Set(
  `the and for you your with that this are was have has not but can all will from they our his her its than then them
  there here what when who how why out get got just about into more some any also would could should been were only
  les des une est pas pour que qui dans sur avec vous nous votre notre vos nos mais par plus sont être avoir cette ces
  aux son ses leur leurs elle ils tout tous toute comme fait faire très bien donc alors aussi avez avons
  los las una del por para con que más pero como sus este esta eso ese son está hay muy sin sobre también`.split(
    /\s+/,
  ),
);

const MASK = 0xffffffff;

/** Two independent 32-bit hashes of a feature (FNV-1a, and the same mixed again). */
function hash(feature: string): [number, number] {
  let one = 0x811c9dc5;
  for (let at = 0; at < feature.length; at += 1) {
    one ^= feature.charCodeAt(at);
    one = Math.imul(one, 0x01000193);
  }
  let two = one ^ 0x9e3779b9;
  two = Math.imul(two ^ (two >>> 16), 0x85ebca6b);
  two = Math.imul(two ^ (two >>> 13), 0xc2b2ae35);
  one = Math.imul(one ^ (one >>> 15), 0x2c1b3c6d);
  return [(one ^ (one >>> 12)) & MASK, (two ^ (two >>> 16)) & MASK];
}

/** Fewer telling words than this are too few to compare: "thanks, it works now" is everybody's. */
const WORDS_TO_COMPARE = 8;

/**
 * A fingerprint that changes little when a text does: each telling word and each pair of neighbours votes on 64 bits.
 * Zero for what is too short to compare. Signed, as Postgres stores it.
 */
export function simhash(words: readonly string[]): bigint {
  const telling = words.filter((word) => word.length > 2 && !COMMON.has(word) && !/\d/.test(word));
  if (new Set(telling).size < WORDS_TO_COMPARE) return 0n;
  const votes = new Int32Array(64);
  const vote = (feature: string, weight: number) => {
    const halves = hash(feature);
    for (let bit = 0; bit < 64; bit += 1) {
      votes[bit]! += (halves[bit >> 5]! >>> (bit & 31)) & 1 ? weight : -weight;
    }
  };
  // Each once: what a text repeats, such as the signs of a formula, is not the whole of it.
  for (const word of new Set(telling)) vote(word, 2);
  for (const pair of new Set(telling.slice(1).map((word, at) => `${telling[at]} ${word}`))) vote(pair, 1);
  let bits = 0n;
  for (let bit = 0; bit < 64; bit += 1) if (votes[bit]! > 0) bits |= 1n << BigInt(bit);
  return BigInt.asIntN(64, bits);
}

/** How many of the 64 bits differ: about 32 for two texts that have nothing to do with each other. */
export function distance(one: bigint, other: bigint): number {
  let bits = BigInt.asUintN(64, one ^ other);
  let count = 0;
  for (; bits > 0n; bits &= bits - 1n) count += 1;
  return count;
}
