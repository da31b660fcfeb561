import { createHmac } from "node:crypto";
import { networkOf } from "#app/domain/readership/network-of.ts";

/** Bytes kept of the digest: no two devices meet by chance, and nothing can be turned back. */
const HASH_BYTES = 15;
/** Parts of an address that are kept: /24 of IPv4, /48 of IPv6. */
const PARTS = 3;

const digest = (key: Buffer, ...parts: string[]) =>
  createHmac("sha256", key).update(parts.join("\n")).digest().subarray(0, HASH_BYTES).toString("base64url");

export const deviceHash = (key: Buffer, device: string): string => digest(key, "device", device);

/** Of the neighbourhood an address is in; null where there is no address. */
export function networkHash(key: Buffer, address: string): string | null {
  const network = networkOf(address);
  const separator = network.includes(":") ? ":" : ".";
  if (!network.includes(separator)) return null;
  return digest(key, "network", network.split(separator).slice(0, PARTS).join(separator));
}
