import { isReservedUsername } from "./reserved-usernames.ts";

/** Candidates in the order they are tried: "zoe", "zoe-2" … and at last one that nobody has. */
export function* freeUsernames(base: string, random: () => number = Math.random): Generator<string> {
  if (!isReservedUsername(base)) yield base;
  for (let n = 2; n < 6; n += 1) yield `${base}-${n}`;
  for (;;) yield `${base}-${String(Math.floor(random() * 90_000) + 10_000)}`;
}
