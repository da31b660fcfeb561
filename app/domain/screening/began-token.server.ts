import { createHmac, timingSafeEqual } from "node:crypto";

/** Hexadecimal digits of a signature: nobody guesses 96 bits to look slow. */
const SIGNATURE_LENGTH = 24;

const sign = (key: Buffer, memberId: string, at: number) =>
  createHmac("sha256", key).update(`${memberId}:${at}`).digest("hex").slice(0, SIGNATURE_LENGTH);

/** When a form was opened, as a hidden field of it: whoever sends it brings it back, and cannot have made it. */
export const beganToken = (key: Buffer, memberId: string, at: Date): string =>
  `${at.getTime().toString(36)}.${sign(key, memberId, at.getTime())}`;

/** Milliseconds since the form was opened; 0 for a token that is missing or not ours. */
export function msSince(key: Buffer, memberId: string, token: string, now: Date): number {
  const [stamp = "", signature = ""] = token.split(".");
  const at = Number.parseInt(stamp, 36);
  if (!Number.isSafeInteger(at) || signature.length !== SIGNATURE_LENGTH) return 0;
  const expected = Buffer.from(sign(key, memberId, at));
  const ours = Buffer.from(signature);
  if (ours.length !== expected.length || !timingSafeEqual(ours, expected)) return 0;
  return Math.max(0, now.getTime() - at);
}
