function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n += 1) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}

const fraction = (root: number) => Math.floor((root - Math.floor(root)) * 2 ** 32);

/** The constants of SHA-256: the first 32 bits of the cube roots of the first 64 primes. */
const K = Int32Array.from(primes(64), (prime) => fraction(Math.cbrt(prime)));
/** And of the square roots of the first eight. */
const START = Int32Array.from(primes(8), (prime) => fraction(Math.sqrt(prime)));

const BLOCK = 64;

/** One block of the message into the state. Written out, because it runs a hundred thousand times on a phone. */
function mix(state: Int32Array, words: Int32Array): void {
  for (let at = 16; at < 64; at += 1) {
    const w15 = words[at - 15]!;
    const w2 = words[at - 2]!;
    const s0 = ((w15 >>> 7) | (w15 << 25)) ^ ((w15 >>> 18) | (w15 << 14)) ^ (w15 >>> 3);
    const s1 = ((w2 >>> 17) | (w2 << 15)) ^ ((w2 >>> 19) | (w2 << 13)) ^ (w2 >>> 10);
    words[at] = (words[at - 16]! + s0 + words[at - 7]! + s1) | 0;
  }
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  let e = state[4]!;
  let f = state[5]!;
  let g = state[6]!;
  let h = state[7]!;
  for (let at = 0; at < 64; at += 1) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const one = (h + s1 + ((e & f) ^ (~e & g)) + K[at]! + words[at]!) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  state[0]! += a;
  state[1]! += b;
  state[2]! += c;
  state[3]! += d;
  state[4]! += e;
  state[5]! += f;
  state[6]! += g;
  state[7]! += h;
}

/**
 * For texts that begin alike and are plain ASCII: the first 32 bits of the SHA-256 of `prefix` and what comes after. Our
 * own, because the browser's answers one at a time and only on a secure connection, and tens of thousands are asked for.
 */
export function digestsOf(prefix: string): (rest: string) => number {
  const words = new Int32Array(64);
  const put = (place: number, byte: number) => {
    words[place >> 2]! |= byte << (24 - (place & 3) * 8);
  };
  const begun = Int32Array.from(START);
  const whole = prefix.length - (prefix.length % BLOCK);
  for (let from = 0; from < whole; from += BLOCK) {
    words.fill(0, 0, 16);
    for (let at = 0; at < BLOCK; at += 1) put(at, prefix.charCodeAt(from + at));
    mix(begun, words);
  }
  const tail = prefix.slice(whole);
  const state = new Int32Array(8);

  return (rest) => {
    state.set(begun);
    const text = tail + rest;
    const length = text.length;
    for (let from = 0; from <= length + 8; from += BLOCK) {
      words.fill(0, 0, 16);
      const end = Math.min(BLOCK, length - from);
      for (let at = 0; at < end; at += 1) put(at, text.charCodeAt(from + at));
      if (length >= from && length < from + BLOCK) put(length - from, 0x80);
      if (from + BLOCK > length + 8) words[15] = (whole + length) * 8;
      mix(state, words);
    }
    return state[0]!;
  };
}
