import { digestsOf } from "./sha256.ts";

/** Milliseconds at a time: typing goes on between. */
const SLICE_MS = 8;
/** Digests between two looks at the clock. */
const BATCH = 50;

/** The first number that, after the challenge, makes a digest begin with as many zero bits; found while somebody types. */
export async function solveChallenge(challenge: string, bits: number, signal: AbortSignal): Promise<string> {
  const digest = digestsOf(`${challenge}:`);
  let answer = 0;
  for (;;) {
    const until = performance.now() + SLICE_MS;
    while (performance.now() < until) {
      for (let nth = 0; nth < BATCH; nth += 1, answer += 1) {
        if (digest(String(answer)) >>> (32 - bits) === 0) return String(answer);
      }
    }
    signal.throwIfAborted();
    await new Promise((next) => setTimeout(next));
  }
}
