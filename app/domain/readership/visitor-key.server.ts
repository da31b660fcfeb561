import { createHmac } from "node:crypto";
import { type Actor, actorId } from "#app/domain/core/actor.ts";
import { networkOf } from "./network-of.ts";

type Visitor = {
  actor: Actor;
  /** Network address the request came from. */
  address: string;
  userAgent: string;
  /** `2026-08-02`, in UTC. */
  day: string;
  secret: Buffer;
};

/** Bytes kept of the digest: enough that no two visitors of a day meet, too few to be worth anything else. */
const KEY_BYTES = 15;

const digest = (secret: Buffer, ...parts: string[]) =>
  createHmac("sha256", secret).update(parts.join("\n")).digest().subarray(0, KEY_BYTES).toString("base64url");

/**
 * Who somebody is, as far as counting goes: a member's id, or for a guest a key of the day, the network and the browser
 * that cannot be turned back and is another one tomorrow.
 */
export function visitorKey({ actor, address, userAgent, day, secret }: Visitor): string {
  return actorId(actor) ?? digest(secret, day, networkOf(address), userAgent);
}

/** Whose connection it is, likewise; for limits that a changed browser name must not get around. */
export function networkKey({ address, day, secret }: Pick<Visitor, "address" | "day" | "secret">): string {
  return digest(secret, day, networkOf(address));
}
