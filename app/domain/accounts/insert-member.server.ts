import { eq } from "drizzle-orm";
import type { Role } from "#app/domain/core/actor.ts";
import type { Locale } from "#app/i18n/index.ts";
import { newId } from "#db/ids.ts";
import { members } from "#db/schema/accounts.ts";
import type { Db } from "#db/types.ts";
import { freeUsernames } from "./free-usernames.ts";
import { usernameFrom } from "./username-from.ts";

type NewMember = {
  displayName: string;
  email: string;
  passwordHash: string | null;
  locale: Locale;
  role?: Role;
  emailVerifiedAt?: Date;
};

/** Candidates tried before giving up; the later ones are random, so this many collisions do not happen. */
const TRIES = 12;

/**
 * Adds a member under a free username. Returns null when the address has an account already: the unique index decides,
 * so two sign-ups at once leave one account.
 */
export async function insertMember(
  tx: Db,
  member: NewMember,
): Promise<{ id: string; username: string } | null> {
  const names = freeUsernames(usernameFrom(member.displayName));
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const username = names.next().value as string;
    const [made] = await tx
      .insert(members)
      .values({ id: newId(), username, ...member })
      .onConflictDoNothing()
      .returning({ id: members.id, username: members.username });
    if (made) return made;
    const [taken] = await tx.select({ id: members.id }).from(members).where(eq(members.email, member.email));
    if (taken) return null;
  }
  throw new Error("No free username found");
}
