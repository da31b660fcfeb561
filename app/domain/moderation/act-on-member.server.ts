import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { setRestriction } from "#app/domain/accounts/set-restriction.server.ts";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Forbidden, NotFound } from "#app/domain/core/errors.ts";
import { newId } from "#db/ids.ts";
import { members } from "#db/schema/accounts.ts";
import { moderationActs } from "#db/schema/moderation.ts";
import type { Db } from "#db/types.ts";
import { isMemberAct } from "./acts.ts";
import { assertSanction } from "./assert-sanction.server.ts";
import { assertStanding } from "./assert-standing.server.ts";
import type { Before } from "./before.ts";
import { checkActInput } from "./check-act-input.ts";
import { moderatedCategories } from "./moderated-categories.server.ts";
import { canModerate } from "./policy.ts";
import { recordAct } from "./record-act.server.ts";
import { restrictionEnd } from "./restriction-end.ts";
import { sanctionMember } from "./sanction-member.server.ts";
import type { ActInput } from "./schema.ts";
import { targetFacts } from "./target-facts.server.ts";

export type ActOnMember = Pick<ActInput, "act" | "reason" | "words" | "note" | "rule" | "days"> & {
  username: string;
  now?: Date;
};

/**
 * Warns, limits, suspends, bans or lifts, without an item. Refuses as `actOnItem` does; `nothing_to_lift` (Conflict),
 * `no_such_person` (NotFound).
 */
export async function actOnMember(
  db: Db,
  actor: MemberActor,
  { username, now = new Date(), ...input }: ActOnMember,
): Promise<{ act: number }> {
  assertAllowed(canModerate(actor));
  const { act, days, reason, words, note, rule } = input;
  if (!isMemberAct(act) && act !== "lift") throw new Forbidden("act_not_for_this");
  checkActInput("profile", { ...input, sanction: null, sanctionDays: null, category: "", into: "" });
  return db.transaction(async (tx) => {
    const [member] = await tx
      .select({ id: members.id })
      .from(members)
      .where(eq(sql`lower(${members.username})`, username.toLowerCase()));
    if (!member) throw new NotFound("no_such_person");
    const memberId = member.id;
    const scope = await moderatedCategories(tx, actor);
    await assertSanction(tx, actor, { scope, memberId, acts: [act] });
    const id = newId(now.getTime());
    let before: Before = {};
    if (act === "lift") {
      await assertStanding(tx, { act, memberId }, "nothing_to_lift");
      await setRestriction(tx, actor, { memberId, restriction: null, until: null, actId: id });
      await endSanctions(tx, actor, memberId, now);
    } else before = await sanctionMember(tx, actor, { act, days, memberId, actId: id, now });
    const number = await recordAct(tx, actor, {
      id,
      itemId: null,
      openedAt: null,
      act,
      reason,
      words,
      note,
      rule,
      kind: "profile",
      targetId: memberId,
      facts: await targetFacts(tx, "profile", memberId),
      memberId,
      until: restrictionEnd(act, days, now),
      before,
      told: true,
      now,
    });
    return { act: number };
  });
}

/** What had been taken does not stand any more. */
async function endSanctions(tx: Db, actor: MemberActor, memberId: string, now: Date): Promise<void> {
  await tx
    .update(moderationActs)
    .set({ undoneAt: now, undoneById: actor.id })
    .where(
      and(
        eq(moderationActs.memberId, memberId),
        inArray(moderationActs.act, ["limit", "suspend", "ban"]),
        isNull(moderationActs.undoneAt),
        sql`(${moderationActs.until} is null or ${moderationActs.until} > ${now.toISOString()}::timestamptz)`,
      ),
    );
}
