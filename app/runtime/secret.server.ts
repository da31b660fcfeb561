import { createHmac, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "./env.server.ts";

let secret: string | undefined;

function load(): string {
  if (env.RUCHE_SECRET) return env.RUCHE_SECRET;
  // Development and demo only; a production server without RUCHE_SECRET refuses to start.
  const file = join(env.RUCHE_DATA_DIR, "secret");
  if (!existsSync(file)) {
    mkdirSync(env.RUCHE_DATA_DIR, { recursive: true });
    writeFileSync(file, randomBytes(32).toString("base64"), { mode: 0o600 });
  }
  return readFileSync(file, "utf8");
}

type Purpose =
  | "unsubscribe"
  | "crm-secrets"
  | "flash"
  | "case-mail"
  | "visitors"
  | "traces"
  | "typing"
  | "sign-up"
  | "sign-in"
  | "customer-codes";

const derive = (from: string, purpose: Purpose): Buffer =>
  createHmac("sha256", from).update(purpose).digest();

/** A 32-byte key for one purpose, derived from RUCHE_SECRET, so that purposes cannot be played against each other. */
export function keyFor(purpose: Purpose): Buffer {
  secret ??= load();
  return derive(secret, purpose);
}

/** The keys that what is sealed may be opened with: today's, and while RUCHE_SECRET is being replaced, the one before. */
export function keysFor(purpose: Purpose): Buffer[] {
  const before = env.RUCHE_SECRET_PREVIOUS;
  return [keyFor(purpose), ...(before ? [derive(before, purpose)] : [])];
}
