import { hashPassword } from "#app/domain/accounts/hash-password.server.ts";
import { auditEntries } from "../../schema/community.ts";
import type { Db } from "../../types.ts";
import type { castOf } from "./cast.ts";
import { joinMembers } from "./join-members.server.ts";
import type { World } from "./world.ts";

/** Argon2 is slow by design, so it runs before the transaction; one password for all is hashed once. */
export async function hashPasswords(passwords: Iterable<string>): Promise<Map<string, string>> {
  const distinct = [...new Set(passwords)];
  return new Map(await Promise.all(distinct.map(async (one) => [one, await hashPassword(one)] as const)));
}

/** Members, what each agreed to when they joined, and who was given a role by whom. */
export async function loadPeople(
  tx: Db,
  world: World,
  cast: ReturnType<typeof castOf>,
  hashes: ReadonlyMap<string, string>,
): Promise<void> {
  await joinMembers(tx, world, cast, hashes);
  const admin = cast.find(({ person }) => person.role === "admin")!.person;
  const given = cast.filter(({ person }) => person.role !== "member" && person !== admin);
  await tx.insert(auditEntries).values(
    given.map(({ person }) => ({
      id: world.random.id(person.joinedAt),
      actorId: admin.id,
      action: "role.changed",
      targetKind: "member",
      targetId: person.id,
      detail: { from: "member", to: person.role },
      createdAt: person.joinedAt,
    })),
  );
}
