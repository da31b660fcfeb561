import { eq } from "drizzle-orm";
import { setRestriction } from "#app/domain/accounts/set-restriction.server.ts";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict, Forbidden, Invalid, NotFound } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { newId } from "#db/ids.ts";
import { moderationActs } from "#db/schema/moderation.ts";
import type { Db } from "#db/types.ts";
import { assertSanction } from "./assert-sanction.server.ts";
import { assertStanding } from "./assert-standing.server.ts";
import type { Before } from "./before.ts";
import { moderatedCategories } from "./moderated-categories.server.ts";
import { canModerate } from "./policy.ts";
import { recordAct } from "./record-act.server.ts";
import { reversalOf } from "./reversal-of.ts";
import { takeBack } from "./take-back.server.ts";
import { targetFacts } from "./target-facts.server.ts";

export type ReverseAct = { number: number; words: string; note: string; now?: Date };

/**
 * Takes back an earlier act by an act of its own: what was hidden or removed is restored, who was kept out is let in, votes
 * count again. The person is told. Refuses with Conflict `already_undone`, `nothing_to_reverse`, `changed_meanwhile`;
 * Forbidden `own_content`, `not_your_category`; Invalid `words: required`.
 */
export async function reverseAct(
  db: Db,
  actor: MemberActor,
  { number, words, note, now = new Date() }: ReverseAct,
): Promise<{ act: number }> {
  assertAllowed(canModerate(actor));
  if (!words) throw new Invalid({ words: "required" });
  return db.transaction(async (tx) => {
    const [act] = await tx
      .select()
      .from(moderationActs)
      .where(eq(moderationActs.number, number))
      .for("no key update");
    if (!act) throw new NotFound("no_such_act");
    const reversal = reversalOf(act.act);
    const { partOf } = act.before as Before;
    if (!reversal || (act.targetKind === "votes" && partOf)) throw new Conflict("nothing_to_reverse");
    if (act.undoneAt) throw new Conflict("already_undone");
    if (act.memberId === actor.id) throw new Forbidden("own_content");
    const facts = await targetFacts(tx, act.targetKind, act.targetId);
    const scope = await moderatedCategories(tx, actor);
    if (scope && !(facts?.categoryId && scope.includes(facts.categoryId)))
      throw new Forbidden("not_your_category");
    if (reversal === "lift")
      await assertSanction(tx, actor, { scope, memberId: act.memberId, acts: ["lift"] });

    if (reversal === "lift") {
      await assertStanding(tx, act, "nothing_to_lift");
      const { memberId, id: actId } = act;
      await setRestriction(tx, actor, { memberId: memberId!, restriction: null, until: null, actId });
    } else await takeBack(tx, actor, act, { now, forGood: true });
    await tx
      .update(moderationActs)
      .set({ undoneAt: now, undoneById: actor.id })
      .where(eq(moderationActs.id, act.id));
    await recordEvent(tx, actor, "moderation.undone", {
      actId: act.id,
      act: act.act,
      memberId: act.memberId,
    });
    const reversed = await recordAct(tx, actor, {
      id: newId(now.getTime()),
      itemId: act.itemId,
      openedAt: act.openedAt,
      act: reversal,
      reason: "fine",
      words,
      note,
      rule: "",
      kind: act.targetKind,
      targetId: act.targetId,
      facts,
      memberId: act.memberId,
      before: {},
      told: true,
      now,
    });
    return { act: reversed };
  });
}
