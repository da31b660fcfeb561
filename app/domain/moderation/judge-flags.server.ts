import { and, eq, isNull, sql } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { flags } from "#db/schema/moderation.ts";
import type { Db } from "#db/types.ts";
import type { ReviewKind } from "./acts.ts";

type Judged = {
  kind: ReviewKind;
  targetId: string;
  /** They were right, or not; null closes them without saying so. */
  upheld: boolean | null;
  now: Date;
};

/** Closes every open flag on something that was decided on. Who was right is trusted more, who was not, less. */
export async function judgeFlags(
  tx: Db,
  actor: Actor,
  { kind, targetId, upheld, now }: Judged,
): Promise<void> {
  const judged = await tx
    .update(flags)
    .set({ decidedAt: now, upheld })
    .where(and(eq(flags.targetKind, kind), eq(flags.targetId, targetId), isNull(flags.decidedAt)))
    .returning({ flagId: flags.id, memberId: flags.memberId });
  if (upheld === null) return;
  for (const flag of judged)
    await recordEvent(tx, actor, "flag.decided", { ...flag, kind, targetId, upheld });
}

/** Makes the flags of an item wait again: what was said of them does not hold. */
export async function unjudgeFlags(tx: Db, actor: Actor, itemId: string): Promise<void> {
  const back = await tx
    .update(flags)
    .set({ decidedAt: null, upheld: null })
    .where(
      sql`${flags.id} in (select s.flag_id from review_sources s where s.item_id = ${itemId} and s.flag_id is not null)
        and ${flags.upheld} is not null and not exists (select 1 from flags g where g.member_id = ${flags.memberId}
          and g.target_kind = ${flags.targetKind} and g.target_id = ${flags.targetId} and g.decided_at is null)`,
    )
    .returning({
      flagId: flags.id,
      memberId: flags.memberId,
      kind: flags.targetKind,
      targetId: flags.targetId,
    });
  for (const flag of back) await recordEvent(tx, actor, "flag.undecided", flag);
}
