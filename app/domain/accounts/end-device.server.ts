import { and, eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { sessions } from "#db/schema/accounts.ts";
import type { Db } from "#db/types.ts";

/** Signs one of the actor's own devices out. */
export async function endDevice(db: Db, actor: MemberActor, { id }: { id: string }): Promise<void> {
  const ended = await db
    .delete(sessions)
    .where(and(eq(sessions.id, id), eq(sessions.memberId, actor.id)))
    .returning({ id: sessions.id });
  if (ended.length === 0) throw new NotFound("no_such_device");
}
