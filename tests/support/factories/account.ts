import { hashPassword } from "#app/domain/accounts/hash-password.server.ts";
import { aMember } from "./member.ts";

/** The password of everyone made here. */
export const PASSWORD = "violet harbour spoon";

let hash: Promise<string> | undefined;

/** A member who can sign in with `PASSWORD`; hashed once, because hashing is slow on purpose. */
export async function anAccount(wanted: Parameters<typeof aMember>[0] = {}) {
  hash ??= hashPassword(PASSWORD);
  return aMember({ passwordHash: await hash, ...wanted });
}
