import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** An evening: whoever left the form open over supper need not begin again. */
const LIFETIME_MS = 4 * 3_600_000;

const SIGNATURE_LENGTH = 32;

export type Challenge = { nonce: string; bits: number; issuedAt: Date };

const sign = (key: Buffer, text: string) =>
  createHmac("sha256", key).update(text).digest("hex").slice(0, SIGNATURE_LENGTH);

/** What a form of sign-up carries: when it was opened, how much work is asked, and a name it is used up by. */
export function newChallenge(key: Buffer, bits: number, now: Date): string {
  const text = `${now.getTime().toString(36)}.${bits}.${randomBytes(12).toString("base64url")}`;
  return `${text}.${sign(key, text)}`;
}

/** The challenge in a form, if we made it and it still holds. */
export function readChallenge(key: Buffer, token: string, now: Date): Challenge | null {
  const at = token.lastIndexOf(".");
  const [text, signature] = [token.slice(0, at), Buffer.from(token.slice(at + 1))];
  const expected = Buffer.from(sign(key, text));
  if (signature.length !== expected.length || !timingSafeEqual(signature, expected)) return null;
  const [stamp = "", bits = "", nonce = ""] = text.split(".");
  const issuedAt = new Date(Number.parseInt(stamp, 36));
  const age = now.getTime() - issuedAt.getTime();
  return age >= 0 && age < LIFETIME_MS ? { nonce, bits: Number(bits), issuedAt } : null;
}

/** Whether the answer makes the challenge's digest begin with as many zero bits as were asked for. */
export function isSolved(token: string, bits: number, answer: string): boolean {
  if (!/^\d{1,15}$/.test(answer)) return false;
  const digest = createHash("sha256").update(`${token}:${answer}`).digest();
  return digest.readUInt32BE(0) >>> (32 - bits) === 0;
}
