import { createHmac, timingSafeEqual } from "node:crypto";
import { type ChosenKind, isChosenKind } from "./notice-kinds.ts";

export type UnsubscribeScope = ChosenKind | "all";
export type Unsubscription = { memberId: string; scope: UnsubscribeScope };

const sign = (key: Buffer, payload: string) => createHmac("sha256", key).update(payload).digest("base64url");

/**
 * A link that stops mail of one kind to one person, without signing in. It never ends, because old mails must keep
 * working, and it can do nothing else.
 */
export function unsubscribeToken(key: Buffer, { memberId, scope }: Unsubscription): string {
  const payload = `${memberId}.${scope}`;
  return `${payload}.${sign(key, payload)}`;
}

/** What a token says, or null when we did not make it. */
export function readUnsubscribeToken(key: Buffer, token: string): Unsubscription | null {
  const [memberId = "", scope = "", signature = "", ...rest] = token.split(".");
  const given = Buffer.from(signature);
  const expected = Buffer.from(sign(key, `${memberId}.${scope}`));
  if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  return scope === "all" || isChosenKind(scope) ? { memberId, scope } : null;
}
