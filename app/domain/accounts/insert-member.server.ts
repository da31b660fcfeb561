import { eq, sql } from "drizzle-orm";
import type { Role } from "#app/domain/core/actor.ts";
import { Invalid } from "#app/domain/core/errors.ts";
import type { Locale } from "#app/i18n/index.ts";
import { newId } from "#db/ids.ts";
import { members } from "#db/schema/accounts.ts";
import type { Db } from "#db/types.ts";
import { freeUsernames } from "./free-usernames.ts";
import { usernameFrom } from "./username-from.ts";

type NewMember = {
  displayName: string;
  /** Chosen by the person; without one, a free one is made from the name. */
  username?: string;
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
 * so two sign-ups at once leave one account. A chosen username that is taken throws `Invalid`.
 */
export async function insertMember(
  tx: Db,
  { username: chosen, ...member }: NewMember,
): Promise<{ id: string; username: string } | null> {
  // Before anything is known of the address, so that the answer tells nothing about it.
  if (chosen && (await isTaken(tx, chosen))) throw new Invalid({ username: "taken" });
  const names = chosen ? [chosen][Symbol.iterator]() : freeUsernames(usernameFrom(member.displayName));
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const username = names.next().value as string | undefined;
    // Somebody took it just now.
    if (!username) throw new Invalid({ username: "taken" });
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

async function isTaken(tx: Db, username: string): Promise<boolean> {
  const [taken] = await tx
    .select({ id: members.id })
    .from(members)
    .where(eq(sql`lower(${members.username})`, username.toLowerCase()));
  return taken !== undefined;
}
