const BITS = 2 ** 26;
const HASHES = 4;

/**
 * What may have been written so far, in 8 MB however much that is: it never says no to what was, and seldom yes to what
 * was not. Who fills empty tables need not look there for what is new, which is nearly everything.
 */
export class WrittenKeys {
  readonly #words = new Uint32Array(BITS / 32);

  add(one: string, other: string): void {
    let [at, step] = hashes(one, other);
    for (let n = 0; n < HASHES; n += 1, at = (at + step) >>> 0)
      this.#words[(at % BITS) >>> 5]! |= 1 << (at & 31);
  }

  mayHave(one: string, other: string): boolean {
    let [at, step] = hashes(one, other);
    for (let n = 0; n < HASHES; n += 1, at = (at + step) >>> 0)
      if ((this.#words[(at % BITS) >>> 5]! & (1 << (at & 31))) === 0) return false;
    return true;
  }
}

/** Where the bits of a key begin, and how far they are from each other. */
function hashes(one: string, other: string): [number, number] {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (const part of [one, other])
    for (let n = 0; n < part.length; n += 1) {
      const code = part.charCodeAt(n);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b + code, 0x85ebca6b) ^ (b >>> 13);
    }
  return [(a ^ (a >>> 15)) >>> 0, (b | 1) >>> 0];
}
