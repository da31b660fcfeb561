import { sql } from "drizzle-orm";
import { setRestriction } from "#app/domain/accounts/set-restriction.server.ts";
import { setTrusted } from "#app/domain/accounts/set-trusted.server.ts";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import { isShown } from "#app/domain/core/is-shown.ts";
import { reopenThread } from "#app/domain/forum/reopen-thread.server.ts";
import { unmarkDuplicate } from "#app/domain/forum/unmark-duplicate.server.ts";
import { setDiscussionLock } from "#app/domain/ideas/set-discussion-lock.server.ts";
import { unmergeIdea } from "#app/domain/ideas/unmerge-idea.server.ts";
import { decideSignal } from "#app/domain/integrity/decide-signal.server.ts";
import { undecideHelpingAct } from "#app/domain/recognition/undecide-helping-act.server.ts";
import type { moderationActs } from "#db/schema/moderation.ts";
import type { Db } from "#db/types.ts";
import { type ContentKind, isContentKind } from "./acts.ts";
import { asKeeper } from "./as-keeper.ts";
import { assertStanding } from "./assert-standing.server.ts";
import type { Before } from "./before.ts";
import { editContent } from "./edit-content.server.ts";
import { isFinal } from "./is-final.ts";
import { profileAsBefore } from "./profile-as-before.server.ts";
import { setContentVisibility } from "./set-content-visibility.server.ts";
import { showContent } from "./show-content.server.ts";
import { standAgain } from "./stand-again.server.ts";
import { type TargetFacts, targetFacts } from "./target-facts.server.ts";

type ActRecord = typeof moderationActs.$inferSelect;

type TakeBack = {
  now: Date;
  /** It was wrong: what it took out of sight is shown, also when it had been waiting for a decision before. */
  forGood?: boolean;
};

/**
 * Makes good what an act did, by what it had found: the same words, the same place, the same rights. Throws
 * `Conflict("changed_meanwhile")` when somebody has made something else of it since, `cannot_undo` when nothing can.
 */
export async function takeBack(
  tx: Db,
  actor: MemberActor,
  act: ActRecord,
  { now, forGood = false }: TakeBack,
): Promise<void> {
  const before = act.before as Before;
  const { targetKind: kind, targetId } = act;
  if (isFinal(kind, act.act)) throw new Conflict("cannot_undo");
  if (before.restriction !== undefined) {
    await restrictAsBefore(tx, actor, act, before);
    return;
  }
  if (before.trustedAt !== undefined && act.memberId)
    await setTrusted(tx, act.memberId, before.trustedAt ? new Date(before.trustedAt) : null);
  if (kind === "profile" || kind === "picture")
    await profileAsBefore(tx, actor, { act, kind, before, now, forGood });
  if (before.signal) {
    const upheld = { open: null, upheld: true, released: false }[before.signal];
    await decideSignal(tx, actor, { signalId: targetId, upheld, now });
  }
  if (kind === "helping_act") await undecideHelpingAct(tx, actor, { actId: targetId, now });
  if (!isContentKind(kind)) return;
  const facts = await targetFacts(tx, kind, targetId);
  if (!facts || facts.gone) {
    if (Object.keys(before).length > 0) throw new Conflict("changed_meanwhile");
    return;
  }
  await contentAsBefore(tx, actor, { act, kind, facts, before, now, forGood });
}

async function restrictAsBefore(tx: Db, actor: MemberActor, act: ActRecord, before: Before): Promise<void> {
  const { restriction = null, until } = before;
  await assertStanding(tx, act);
  await setRestriction(tx, actor, {
    memberId: act.memberId!,
    restriction,
    until: until ? new Date(until) : null,
    actId: act.id,
  });
}

type Content = {
  act: ActRecord;
  kind: ContentKind;
  facts: TargetFacts;
  before: Before;
  now: Date;
  forGood: boolean;
};

async function contentAsBefore(
  tx: Db,
  actor: MemberActor,
  { act, kind, facts, before, now, forGood }: Content,
): Promise<void> {
  const keeper = asKeeper(actor);
  const number = facts.number!;
  if (act.act === "merge") {
    if (kind === "idea") await unmergeIdea(tx, keeper, { number, now });
    else await unmarkDuplicate(tx, keeper, { number, now });
  }
  if (act.act === "lock") {
    if (kind === "idea") await setDiscussionLock(tx, keeper, { number, on: false, now });
    else await reopenThread(tx, keeper, { number, note: "", now });
  }
  if (before.category) await editContent(tx, actor, { kind, facts, category: before.category, now });
  if (before.revisionId) {
    const said = await revision(tx, kind, before.revisionId);
    if (!said) throw new Conflict("cannot_undo");
    const title = kind === "idea" || kind === "thread" ? said.title : undefined;
    await editContent(tx, actor, { kind, facts, title, body: said.source, now });
  }
  const { visibility, became, stood = [] } = before;
  if (!visibility || !became) return;
  if (forGood) {
    await showContent(tx, actor, { kind, facts, now });
    return;
  }
  if (visibility === became) return;
  if (facts.visibility !== became && !(became === "public" && facts.visibility === "circle"))
    throw new Conflict("changed_meanwhile");
  await standAgain(tx, stood);
  // What was held has been published meanwhile: it cannot be so for the first time again.
  const to = visibility === "held" && isShown(became) ? "hidden" : visibility;
  await setContentVisibility(tx, actor, {
    kind,
    id: facts.id,
    to,
    acceptedById: before.acceptedById ?? null,
    now,
  });
}

async function revision(
  tx: Db,
  kind: ContentKind,
  id: string,
): Promise<{ title: string; source: string } | undefined> {
  const [row] = (await tx.execute(
    kind === "idea"
      ? sql`select title, source from idea_revisions where id = ${id}`
      : kind === "comment"
        ? sql`select '' as title, source from idea_comment_revisions where id = ${id}`
        : sql`select title, source from forum_revisions where id = ${id}`,
  )) as unknown as { title: string; source: string }[];
  return row;
}
