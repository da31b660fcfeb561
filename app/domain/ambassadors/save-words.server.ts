import { and, eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { mayWrite } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import { ambassadors } from "#db/schema/ambassadors.ts";
import type { Db } from "#db/types.ts";

/** What an ambassador says of themselves on the ambassadors' page. */
export async function saveWords(db: Db, actor: MemberActor, { words }: { words: string }): Promise<void> {
  assertAllowed(mayWrite(actor));
  const [row] = await db
    .update(ambassadors)
    .set({ words })
    .where(and(eq(ambassadors.memberId, actor.id), eq(ambassadors.state, "active")))
    .returning({ id: ambassadors.memberId });
  if (!row) throw new Conflict("decided_meanwhile");
}
