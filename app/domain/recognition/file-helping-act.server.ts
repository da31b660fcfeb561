import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { hasPower, type MemberActor } from "#app/domain/core/actor.ts";
import { Invalid } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { newId } from "#db/ids.ts";
import { helpingActs, type Power } from "#db/schema/recognition.ts";
import type { Db } from "#db/types.ts";
import { applyHelpingAct } from "./apply-helping-act.server.ts";
import { OPEN_PROPOSALS_MAX } from "./helping-limits.ts";

type FileHelpingAct = {
  power: Power;
  targetKind: "thread" | "idea" | "post";
  targetId: string;
  proposal: Record<string, unknown>;
  now: Date;
};

export type Filed = { actId: string; applied: boolean };

/**
 * Writes down what somebody proposes, and does it at once for who has the power. The caller has seen to it that it makes
 * sense. Refuses with Invalid `already_suggested` (by them), `suggested_by_other`, `too_many_suggestions`.
 */
export async function fileHelpingAct(
  tx: Db,
  actor: MemberActor,
  { power, targetKind, targetId, proposal, now }: FileHelpingAct,
): Promise<Filed> {
  const same = and(
    eq(helpingActs.power, power),
    eq(helpingActs.targetKind, targetKind),
    eq(helpingActs.targetId, targetId),
    isNull(helpingActs.decidedAt),
  );
  const [counted] = await tx
    .select({ open: sql<number>`count(*)::int` })
    .from(helpingActs)
    .where(
      and(eq(helpingActs.memberId, actor.id), isNull(helpingActs.decidedAt), isNull(helpingActs.appliedAt)),
    );
  if (counted!.open >= OPEN_PROPOSALS_MAX) throw new Invalid({ form: "too_many_suggestions" });
  // Asked before it is tried: trying would wait for whoever decides about the first one, who waits for the thread.
  const [own] = await tx
    .select({ id: helpingActs.id })
    .from(helpingActs)
    .where(and(same, eq(helpingActs.memberId, actor.id)));
  if (own) throw new Invalid({ form: "already_suggested" });
  const [others] = await tx
    .select({ id: helpingActs.id })
    .from(helpingActs)
    .where(
      and(
        same,
        ne(helpingActs.memberId, actor.id),
        sql`${helpingActs.proposal} - 'note' = ${JSON.stringify(proposal)}::jsonb - 'note'`,
      ),
    )
    .limit(1);
  if (others) throw new Invalid({ form: "suggested_by_other" });

  const applied = hasPower(actor, power);
  const [act] = await tx
    .insert(helpingActs)
    .values({
      id: newId(),
      memberId: actor.id,
      power,
      targetKind,
      targetId,
      proposal,
      appliedAt: applied ? now : null,
      createdAt: now,
    })
    .onConflictDoNothing()
    .returning();
  if (!act) throw new Invalid({ form: "already_suggested" });
  if (applied) await applyHelpingAct(tx, actor, act, now);
  await recordEvent(tx, actor, "helping_act.proposed", { actId: act.id, memberId: actor.id, power, applied });
  return { actId: act.id, applied };
}
