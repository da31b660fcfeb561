import { sql } from "drizzle-orm";
import type { EventName, RecordedEvent } from "#app/domain/core/events.ts";
import type { Db } from "#db/types.ts";
import type { ReviewKind } from "./acts.ts";
import { closeItem } from "./close-item.server.ts";
import { followPlace } from "./follow-place.server.ts";
import { openFromAppeal } from "./open-from-appeal.server.ts";
import { openFromFeedback } from "./open-from-feedback.server.ts";
import { openFromFlag } from "./open-from-flag.server.ts";
import { openFromProposal } from "./open-from-proposal.server.ts";
import { openFromRules } from "./open-from-rules.server.ts";
import { openFromVotes } from "./open-from-votes.server.ts";
import { reopenItem } from "./reopen-item.server.ts";

/** What fills the queue, and what takes out of it again what nobody has to decide any more. */
export const REVIEW_EVENTS = [
  "content.screened",
  "content.flagged",
  "votes.quarantined",
  "votes.released",
  "article.rated",
  "article.flagged",
  "article.flag_settled",
  "helping_act.proposed",
  "helping_act.decided",
  "appeal.filed",
  "member.closed",
  "comment.deleted",
  "comment.restored",
  "post.deleted",
  "post.restored",
  "thread_comment.deleted",
  "thread_comment.restored",
  "thread.withdrawn",
  "thread.converted",
  "idea.edited",
  "comment.edited",
  "thread.edited",
  "thread.moved",
  "post.edited",
  "thread_comment.edited",
  "idea.visibility_changed",
  "thread.visibility_changed",
] as const satisfies readonly EventName[];

/** Keeps the queue in step with what happens, event after event. Safe to repeat but for scores, which add up. */
export async function reactToEvents(tx: Db, events: readonly RecordedEvent[]): Promise<void> {
  for (const event of events) await react(tx, event);
}

async function react(tx: Db, { name, payload, actorId, occurredAt: now }: RecordedEvent): Promise<void> {
  const close = (kind: ReviewKind, targetId: string) => closeItem(tx, { kind, targetIds: [targetId], now });
  switch (name) {
    case "content.screened":
      return openFromRules(tx, { ...payload, now });
    case "content.flagged":
      return openFromFlag(tx, { flagId: payload.flagId, now });
    case "votes.quarantined":
      return openFromVotes(tx, { signalId: payload.signalId, now });
    case "votes.released":
      return close("votes", payload.signalId);
    case "article.rated":
      return payload.helpful || !payload.feedbackId
        ? undefined
        : openFromFeedback(tx, { id: payload.feedbackId, articleId: payload.articleId, now });
    case "article.flagged":
      return openFromFeedback(tx, { id: payload.flagId, articleId: payload.articleId, now });
    case "article.flag_settled":
      return close("article_feedback", payload.flagId);
    case "helping_act.proposed":
      return openFromProposal(tx, { ...payload, now });
    case "helping_act.decided":
      return close("helping_act", payload.actId);
    case "appeal.filed":
      return openFromAppeal(tx, { appealId: payload.appealId, now });
    case "member.closed":
      await close("profile", payload.memberId);
      return close("picture", payload.memberId);
    case "comment.deleted":
      return close("comment", payload.commentId);
    case "comment.restored":
      return reopenClosed(tx, "comment", payload.commentId);
    case "post.deleted":
      return close("post", payload.postId);
    case "post.restored":
      return reopenClosed(tx, "post", payload.postId);
    case "thread_comment.deleted":
      return close("remark", payload.commentId);
    case "thread_comment.restored":
      return reopenClosed(tx, "remark", payload.commentId);
    case "thread.withdrawn":
      return payload.postId ? close("post", payload.postId) : close("thread", payload.threadId);
    case "thread.converted":
      return moveItem(tx, payload);
    case "idea.edited":
      await followPlace(tx, "idea", payload.ideaId);
      return reworded(tx, "idea", payload.ideaId, actorId);
    case "comment.edited":
      return reworded(tx, "comment", payload.commentId, actorId);
    case "thread.edited":
      await followPlace(tx, "thread", payload.threadId);
      return reworded(tx, "thread", payload.threadId, actorId);
    case "thread.moved":
      return followPlace(tx, "thread", payload.threadId);
    case "post.edited":
      return reworded(tx, "post", payload.postId, actorId);
    case "thread_comment.edited":
      return reworded(tx, "remark", payload.commentId, actorId);
    case "idea.visibility_changed":
      return markSeen(tx, "idea", payload.ideaId, payload.visibility);
    case "thread.visibility_changed":
      return markSeen(tx, "thread", payload.threadId, payload.visibility);
  }
}

/** Its author took it back, and now it is there again: so is the question what becomes of it. */
async function reopenClosed(tx: Db, kind: ReviewKind, targetId: string): Promise<void> {
  const [last] = (await tx.execute(sql`
    select i.id, i.state, i.decided_by_id is null
      and not exists (select 1 from moderation_acts a where a.item_id = i.id and not a.automated) as closed
    from review_items i where i.kind = ${kind} and i.target_id = ${targetId}
    order by i.opened_at desc, i.number desc limit 1`)) as unknown as {
    id: string;
    state: string;
    closed: boolean;
  }[];
  if (last?.state === "decided" && last.closed) await reopenItem(tx, last.id);
}

/** A question lives on as an idea, or the other way round: so does what is to be decided about it. */
async function moveItem(
  tx: Db,
  { threadId, ideaId, to }: { threadId: string; ideaId: string; to: string },
): Promise<void> {
  const [fromKind, fromId, toKind, toId] =
    to === "idea" ? ["thread", threadId, "idea", ideaId] : ["idea", ideaId, "thread", threadId];
  await tx.execute(sql`
    update review_items i set kind = ${toKind}, target_id = ${toId}, version = i.version + 1
    where i.kind = ${fromKind} and i.target_id = ${fromId} and i.state = 'open'
      and not exists (select 1 from review_items o where o.kind = ${toKind} and o.target_id = ${toId} and o.state = 'open')`);
}

/** Its author has other words now: who was about to decide looks again. What moderators change they know of. */
async function reworded(tx: Db, kind: ReviewKind, targetId: string, actorId: string | null): Promise<void> {
  await tx.execute(sql`
    update review_items set version = version + 1
    where kind = ${kind} and target_id = ${targetId} and state = 'open' and author_id = ${actorId}`);
}

/** Staff hid it, or brought it back, from its own page: who decides must know what readers see. */
async function markSeen(tx: Db, kind: ReviewKind, id: string, visibility: string): Promise<void> {
  const hidden = visibility !== "public" && visibility !== "circle";
  await tx.execute(sql`
    update review_items set hidden = ${hidden}, version = version + 1
    where kind = ${kind} and target_id = ${id} and state = 'open' and hidden <> ${hidden}`);
}
