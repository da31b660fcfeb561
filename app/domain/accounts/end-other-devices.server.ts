import { and, eq, ne } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { sessions } from "#db/schema/accounts.ts";
import type { Db } from "#db/types.ts";

/** Signs the actor out everywhere but on the device that asks. Returns how many devices that were. */
export async function endOtherDevices(
  db: Db,
  actor: MemberActor,
  { keepSession }: { keepSession: string },
): Promise<number> {
  const ended = await db
    .delete(sessions)
    .where(and(eq(sessions.memberId, actor.id), ne(sessions.id, keepSession)))
    .returning({ id: sessions.id });
  return ended.length;
}
