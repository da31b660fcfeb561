import { and, eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import { ambassadors } from "#db/schema/ambassadors.ts";
import type { Db } from "#db/types.ts";
import { newestCharter } from "./charter-queries.server.ts";

/** An ambassador agrees to a charter that was changed since they came. */
export async function acceptCharter(
  db: Db,
  actor: MemberActor,
  { charter, now = new Date() }: { charter: number; now?: Date },
): Promise<void> {
  await db.transaction(async (tx) => {
    if (charter !== (await newestCharter(tx))) throw new Conflict("charter_changed");
    const [row] = await tx
      .update(ambassadors)
      .set({ charterVersion: charter, charterAcceptedAt: now })
      .where(and(eq(ambassadors.memberId, actor.id), eq(ambassadors.state, "active")))
      .returning({ id: ambassadors.memberId });
    if (!row) throw new Conflict("decided_meanwhile");
  });
}
