import { createHmac, timingSafeEqual } from "node:crypto";

/** How mail comes in: `cases@in.example.com` receives what is sent to `cases+<token>@in.example.com`. */
export type Inbound = { address: string; key: Buffer };

type Party = { id: string; number: number; customerId: string };

/** Hexadecimal digits of a signature: mail programs may change capitals, and 96 bits are not guessed. */
const SIGNATURE_LENGTH = 24;

const sign = (key: Buffer, { id, customerId }: Party) =>
  createHmac("sha256", key).update(`${id}:${customerId}`).digest("hex").slice(0, SIGNATURE_LENGTH);

/** Where an answer to a case's mail goes: one address per case and customer. */
export function replyAddress({ address, key }: Inbound, party: Party): string {
  const at = address.lastIndexOf("@");
  return `${address.slice(0, at)}+${party.number}-${sign(key, party)}${address.slice(at)}`;
}

export type ReplyToken = { number: number; signature: string };

/** The token in an address of ours, or null. */
export function readReplyToken({ address }: Pick<Inbound, "address">, recipient: string): ReplyToken | null {
  const at = address.lastIndexOf("@");
  const [local, domain] = [address.slice(0, at), address.slice(at + 1)].map((part) => part.toLowerCase());
  const lower = recipient.trim().toLowerCase();
  if (!lower.startsWith(`${local}+`) || !lower.endsWith(`@${domain}`)) return null;
  const token = lower.slice(local!.length + 1, -domain!.length - 1);
  const [, number, signature] = /^(\d{1,15})-([0-9a-f]{24})$/.exec(token) ?? [];
  return number ? { number: Number(number), signature: signature! } : null;
}

export const isReplyToken = ({ key }: Inbound, party: Party, { signature }: ReplyToken): boolean =>
  timingSafeEqual(Buffer.from(signature), Buffer.from(sign(key, party)));
