import { createHmac, randomInt, timingSafeEqual } from "node:crypto";
import { ONE_TIME_DIGITS } from "./limits.ts";

export const newOneTimeCode = (): string =>
  String(randomInt(10 ** ONE_TIME_DIGITS)).padStart(ONE_TIME_DIGITS, "0");

/** With a key, because eight digits alone are found again from a plain hash; with the challenge, so that no two are alike. */
export const hashOneTimeCode = (key: Buffer, challengeId: string, code: string): string =>
  createHmac("sha256", key).update(`${challengeId}:${code}`).digest("base64url");

export function isSameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
