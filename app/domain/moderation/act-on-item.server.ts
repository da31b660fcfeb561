import { eq, sql } from "drizzle-orm";
import type { Storage } from "#app/domain/community/storage.ts";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict, Forbidden } from "#app/domain/core/errors.ts";
import { newId } from "#db/ids.ts";
import { voteSignals } from "#db/schema/integrity.ts";
import { reviewItems } from "#db/schema/moderation.ts";
import type { Db } from "#db/types.ts";
import { type Act, TOLD_ACTS, UPHOLDING } from "./acts.ts";
import { assertSanction } from "./assert-sanction.server.ts";
import type { Before } from "./before.ts";
import { checkActInput } from "./check-act-input.ts";
import { judgeFlags } from "./judge-flags.server.ts";
import { type LockedItem, lockOpenItem } from "./lock-open-item.server.ts";
import { performAct } from "./perform-act.server.ts";
import { canDecide, canSettle } from "./policy.ts";
import { recordAct } from "./record-act.server.ts";
import { restrictionEnd } from "./restriction-end.ts";
import { sanctionMember } from "./sanction-member.server.ts";
import type { ActInput } from "./schema.ts";
import { type TargetFacts, targetFacts } from "./target-facts.server.ts";

export type ActOnItem = ActInput & {
  /** Of the item. */
  number: number;
  /** That the moderator saw. */
  version: number;
  now?: Date;
};

/** `act`: the number to undo within `UNDO_SECONDS`. */
export type Acted = { act: number; item: number };

/**
 * Decides an item: what is done to the content, to its author, to the flags, and what the person is told, in one
 * transaction. Refuses with Conflict `item_changed` (somebody flagged or decided since), `item_claimed` (`values.by`),
 * `item_decided`, `content_gone`, `content_waits` (out of sight: decide on the content itself); Forbidden `own_content`,
 * `decided_before` (an appeal against one's own act), `act_not_for_this`, `not_your_category`, `staff_member` (only admins
 * sanction staff), `account_closed`; Invalid with the field: `words: required`, `reason: invalid`, `days: required`,
 * `sanction: invalid`, `sanctionDays: required`, `category: no_such_category`, `into: no_such_idea`…
 */
export async function actOnItem(
  db: Db,
  storage: Storage,
  actor: MemberActor,
  { number, version, now = new Date(), ...input }: ActOnItem,
): Promise<Acted> {
  return db.transaction(async (tx) => {
    const item = await lockOpenItem(tx, actor, { number, now });
    if (item.version !== version) throw new Conflict("item_changed");
    assertAllowed(canDecide(actor, item));
    const facts = await targetFacts(tx, item.kind, item.targetId);
    assertSettles(item, facts, input.act);
    checkActInput(item.kind, input);
    const memberId = facts?.authorId ?? item.authorId;
    await assertSanction(tx, actor, { scope: item.scope, memberId, acts: [input.act, input.sanction] });

    const actId = newId(now.getTime());
    const also = { sanction: input.sanction && newId(now.getTime()), people: await peopleOf(tx, item) };
    const done = facts
      ? await performAct(tx, storage, actor, { actId, kind: item.kind, facts, input, now })
      : {};
    const written = { itemId: item.id, openedAt: item.openedAt, kind: item.kind, targetId: item.targetId };
    const common = { ...written, facts, ...reasonOf(input), now };
    const alsoIds = [also.sanction, ...also.people.map(({ actId: id }) => id)].filter((id) => id !== null);
    const act = await recordAct(tx, actor, {
      ...common,
      id: actId,
      act: input.act,
      memberId: item.kind === "votes" ? null : memberId,
      until: restrictionEnd(input.act, input.days, now),
      before: { ...done, hidden: item.hidden, ...(alsoIds.length > 0 && { also: alsoIds }) },
      told: isTold(item, input.act, done),
    });
    if (input.sanction && also.sanction && memberId) {
      const sanction = { act: input.sanction, days: input.sanctionDays, memberId, actId: also.sanction, now };
      const before = await sanctionMember(tx, actor, sanction);
      await recordAct(tx, actor, {
        ...common,
        id: also.sanction,
        act: input.sanction,
        memberId,
        until: restrictionEnd(input.sanction, input.sanctionDays, now),
        before: { ...before, partOf: actId },
        told: true,
      });
    }
    for (const one of also.people) {
      const theirs = { ...common, id: one.actId, act: input.act, memberId: one.memberId };
      await recordAct(tx, actor, { ...theirs, before: { partOf: actId }, told: true });
    }
    const upheld = input.act === "dismiss" ? null : UPHOLDING.includes(input.act);
    await judgeFlags(tx, actor, { kind: item.kind, targetId: item.targetId, upheld, now });
    await close(tx, actor, item, now);
    return { act, item: number };
  });
}

function assertSettles(item: LockedItem, facts: TargetFacts | null, act: Act): void {
  const decision = canSettle({
    kind: item.kind,
    act,
    visibility: facts?.visibility ?? null,
    gone: !facts || facts.gone,
  });
  if (decision === "act_not_for_this") throw new Forbidden(decision);
  if (decision !== true) throw new Conflict(decision);
}

const reasonOf = ({ reason, words, note, rule }: ActInput) => ({ reason, words, note, rule });

/** An approval is news only to somebody whose words were out of sight. What is said of appeals and help is told elsewhere. */
const isTold = ({ kind }: LockedItem, act: Act, done: Before): boolean => {
  if (kind === "appeal" || kind === "helping_act") return false;
  if (act === "approve" || act === "approve_and_trust")
    return done.visibility !== undefined || done.stood !== undefined;
  return TOLD_ACTS.includes(act) && kind !== "article_feedback";
};

/** Votes are several people's: each gets a statement of their own. */
async function peopleOf(tx: Db, item: LockedItem): Promise<{ actId: string; memberId: string }[]> {
  if (item.kind !== "votes") return [];
  const [signal] = await tx
    .select({ memberIds: voteSignals.memberIds })
    .from(voteSignals)
    .where(eq(voteSignals.id, item.targetId));
  return (signal?.memberIds ?? []).map((memberId) => ({ actId: newId(), memberId }));
}

async function close(tx: Db, actor: MemberActor, item: LockedItem, now: Date): Promise<void> {
  await tx
    .update(reviewItems)
    .set({
      state: "decided",
      decidedAt: now,
      decidedById: actor.id,
      claimedById: null,
      claimedUntil: null,
      version: sql`${reviewItems.version} + 1`,
    })
    .where(eq(reviewItems.id, item.id));
}
