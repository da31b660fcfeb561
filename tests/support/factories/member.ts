import type { MemberActor, Role } from "#app/domain/core/actor.ts";
import { newId } from "#db/ids.ts";
import { members } from "#db/schema/accounts.ts";
import { db } from "#tests/support/database.ts";

type Wanted = Partial<typeof members.$inferInsert> & { verified?: boolean; role?: Role };

let made = 0;

/** A member with a verified address, unless asked otherwise; usable as an actor. */
export async function aMember({
  verified = true,
  ...wanted
}: Wanted = {}): Promise<MemberActor & { email: string }> {
  made += 1;
  const row = {
    id: newId(),
    username: `person${made}`,
    displayName: `Person ${made}`,
    email: `person${made}@example.com`,
    emailVerifiedAt: verified ? new Date("2026-01-02T03:04:05Z") : null,
    role: "member" as Role,
    locale: "en" as const,
    ...wanted,
  };
  await db.insert(members).values(row);
  return {
    kind: "member",
    id: row.id,
    role: row.role,
    username: row.username,
    displayName: row.displayName,
    emailVerified: row.emailVerifiedAt !== null,
    locale: row.locale,
    restriction: row.restriction ?? null,
    circle: Boolean(row.tier),
    powers: row.powers ?? [],
    email: row.email ?? "",
  };
}
