import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const IV_BYTES = 12;
const TAG_BYTES = 16;
/** Standard Webhooks asks for 24 to 64 bytes. */
const SECRET_BYTES = 32;

/** A new webhook secret, in the form in which a receiver pastes it. */
export const newSecret = (): string => `whsec_${randomBytes(SECRET_BYTES).toString("base64")}`;

/** Encrypts with AES-256-GCM. `context` (the connection's id) must be the same to open it: a sealed secret cannot be moved. */
export function sealSecret(key: Buffer, secret: string, context: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(context));
  const sealed = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64");
}

/**
 * Opens with the first of the keys that fits: while the installation's own secret is being replaced, there are two.
 * Throws when none does, or a bit was changed.
 */
export function openSecret(keys: Buffer | readonly Buffer[], sealed: string, context: string): string {
  const [first, ...others] = Buffer.isBuffer(keys) ? [keys] : keys;
  if (!first) throw new Error("there is no key to open a secret with");
  try {
    return open(first, sealed, context);
  } catch (error) {
    if (others.length === 0) throw error;
    return openSecret(others, sealed, context);
  }
}

function open(key: Buffer, sealed: string, context: string): string {
  const bytes = Buffer.from(sealed, "base64");
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(context)).setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString(
    "utf8",
  );
}
