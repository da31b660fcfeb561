import { eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { Invalid } from "#app/domain/core/errors.ts";
import { members } from "#db/schema/accounts.ts";
import type { Db } from "#db/types.ts";
import { verifyPassword } from "./verify-password.server.ts";

/** Before anything that a borrowed device must not do: throws `Invalid` unless it is the actor's password. */
export async function assertOwnPassword(db: Db, actor: MemberActor, password: string): Promise<void> {
  const [member] = await db
    .select({ passwordHash: members.passwordHash })
    .from(members)
    .where(eq(members.id, actor.id));
  if (!(await verifyPassword(member?.passwordHash, password)))
    throw new Invalid({ password: "wrong_password" });
}
