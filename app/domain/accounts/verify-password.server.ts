import { hash, verify } from "@node-rs/argon2";

let dummy: Promise<string> | undefined;

/** True if it is the password. Without a hash it does the same work and says no, so that time tells nothing. */
export async function verifyPassword(
  passwordHash: string | null | undefined,
  password: string,
): Promise<boolean> {
  dummy ??= hash("nobody has this password");
  const stored = passwordHash || (await dummy);
  // A malformed hash throws; to the person at the door it is just not their password.
  const matches = await verify(stored, password.normalize("NFKC")).catch(() => false);
  return Boolean(passwordHash) && matches;
}
