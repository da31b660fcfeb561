import { z } from "zod";

const id = z.uuid();

/**
 * Every event of the application and what it carries: ids and the few facts that may have changed by the time someone
 * reads it. Names are `noun.past_participle`.
 */
export const EVENTS = {
  "member.registered": z.object({ memberId: id }),
  "member.email_verified": z.object({ memberId: id }),
  "member.profile_changed": z.object({ memberId: id }),
  "member.role_changed": z.object({ memberId: id, role: z.string() }),
  "member.closed": z.object({ memberId: id }),
  /** Read-only, suspended, banned; null when it was lifted or has ended. */
  "member.restricted": z.object({ memberId: id, restriction: z.string().nullable(), actId: id.nullable() }),
  "member.level_changed": z.object({ memberId: id, from: z.number(), to: z.number() }),
  "member.badge_awarded": z.object({ memberId: id, badgeId: id }),
  "member.badge_revoked": z.object({ memberId: id, badgeId: id }),
  /** Slugs of ambassadors' tiers; null is none. */
  "member.tier_changed": z.object({
    memberId: id,
    from: z.string().nullable(),
    to: z.string().nullable(),
    reason: z.string(),
  }),
  "member.power_changed": z.object({ memberId: id, power: z.string(), granted: z.boolean() }),
  "ambassador.invited": z.object({ memberId: id, tierId: id }),
  "ambassador.declined": z.object({ memberId: id, tierId: id }),
  /** Rules of points were changed: everything earned is counted again. */
  "points.rules_changed": z.object({ version: z.number() }),
  /** A rule caught something while it was written. Held content has had no other event yet. */
  "content.screened": z.object({
    kind: z.string(),
    targetId: id,
    authorId: id,
    held: z.boolean(),
    /** What items may be decided together by. */
    likeness: z.string().nullable(),
    hits: z.array(z.object({ ruleId: id, kind: z.string(), detail: z.string() })),
  }),
  "content.flagged": z.object({ flagId: id, kind: z.string(), targetId: id, memberId: id }),
  "flag.decided": z.object({ flagId: id, memberId: id, kind: z.string(), targetId: id, upheld: z.boolean() }),
  /** `undone`: it was the other way round before. */
  "flag.undecided": z.object({ flagId: id, memberId: id, kind: z.string(), targetId: id }),
  "helping_act.proposed": z.object({ actId: id, memberId: id, power: z.string(), applied: z.boolean() }),
  /** `right` is null when it was taken back, or overtaken, before anybody judged it. */
  "helping_act.decided": z.object({
    actId: id,
    memberId: id,
    power: z.string(),
    right: z.boolean().nullable(),
  }),
  "votes.quarantined": z.object({
    signalId: id,
    votes: z.array(z.object({ kind: z.enum(["idea", "comment", "post"]), targetId: id, memberId: id })),
  }),
  "votes.released": z.object({
    signalId: id,
    votes: z.array(z.object({ kind: z.enum(["idea", "comment", "post"]), targetId: id, memberId: id })),
  }),
  "moderation.acted": z.object({ actId: id, act: z.string(), memberId: id.nullable() }),
  "moderation.undone": z.object({ actId: id, act: z.string(), memberId: id.nullable() }),
  /** The minute for taking it back is over: the person is told why. */
  "statement.due": z.object({ actId: id, memberId: id }),
  "appeal.filed": z.object({ appealId: id, actId: id, memberId: id }),
  "appeal.decided": z.object({ appealId: id, actId: id, memberId: id, upheld: z.boolean() }),
  "consent.changed": z.object({ memberId: id, purpose: z.string(), granted: z.boolean() }),
  "idea.submitted": z.object({ ideaId: id, authorId: id }),
  /** Written for the ambassadors first; `idea.submitted` follows once it is everybody's. */
  "idea.shown_early": z.object({ ideaId: id, authorId: id }),
  "idea.edited": z.object({ ideaId: id }),
  "idea.voted": z.object({ ideaId: id, memberId: id, value: z.number(), previous: z.number() }),
  "idea.status_changed": z.object({
    ideaId: id,
    timelineId: id,
    from: z.string(),
    to: z.string(),
    batchId: id.nullable(),
  }),
  "idea.status_undone": z.object({ ideaId: id, timelineId: id }),
  "idea.responded": z.object({ ideaId: id, timelineId: id }),
  "idea.merged": z.object({ ideaId: id, intoId: id, timelineId: id }),
  "idea.unmerged": z.object({ ideaId: id, fromId: id, timelineId: id }),
  "idea.visibility_changed": z.object({ ideaId: id, visibility: z.string() }),
  "comment.posted": z.object({
    ideaId: id,
    commentId: id,
    authorId: id,
    parentId: id.nullable(),
    mentionedIds: z.array(id),
  }),
  "comment.edited": z.object({ ideaId: id, commentId: id, mentionedIds: z.array(id) }),
  "comment.deleted": z.object({ ideaId: id, commentId: id }),
  "comment.restored": z.object({ ideaId: id, commentId: id }),
  /** Of what had been public: hidden, removed, or back. What was held has `comment.posted` once it is approved. */
  "comment.visibility_changed": z.object({ ideaId: id, commentId: id, visibility: z.string() }),
  "comment.voted": z.object({ commentId: id, memberId: id, value: z.number(), previous: z.number() }),
  "comment.extended": z.object({ ideaId: id, commentId: id, authorId: id, timelineId: id }),
  "comment.unextended": z.object({ ideaId: id, commentId: id, authorId: id }),
  "contact.linked": z.object({ memberId: id, contactId: id }),
  "contact.unlinked": z.object({ memberId: id, contactId: id }),
  /** A sign-in elsewhere was added, or says another customer code than before. */
  "identity.linked": z.object({ memberId: id, providerId: id }),
  "identity.unlinked": z.object({ memberId: id, providerId: id }),
  "contacts.imported": z.object({ importId: id }),
  /** From a CRM: contacts that are new or have another address or code, accounts that changed or whose people did. */
  "contacts.pulled": z.object({ connectionId: id, contactIds: z.array(id), accountIds: z.array(id) }),
  "thread.started": z.object({ threadId: id, authorId: id, kind: z.string(), mentionedIds: z.array(id) }),
  "thread.edited": z.object({ threadId: id, mentionedIds: z.array(id) }),
  /** "I have this problem too", given or taken back. */
  "thread.me_too_changed": z.object({ threadId: id, memberId: id, on: z.boolean() }),
  "thread.moved": z.object({ threadId: id, stepId: id }),
  "thread.info_requested": z.object({ threadId: id, stepId: id }),
  "thread.info_given": z.object({ threadId: id }),
  "thread.locked": z.object({ threadId: id, stepId: id, reason: z.string() }),
  "thread.reopened": z.object({ threadId: id, stepId: id }),
  "thread.marked_duplicate": z.object({ threadId: id, ofId: id, stepId: id }),
  "thread.unmarked_duplicate": z.object({ threadId: id, ofId: id, stepId: id }),
  "thread.visibility_changed": z.object({ threadId: id, visibility: z.string() }),
  /** The question or one of its answers went to a private conversation, or was withdrawn by its author. */
  "thread.withdrawn": z.object({ threadId: id, postId: id.nullable(), reason: z.string() }),
  "thread.converted": z.object({ threadId: id, ideaId: id, to: z.enum(["idea", "question"]) }),
  "thread.escalation_asked": z.object({ threadId: id, memberId: id, note: z.string() }),
  "thread.escalated": z.object({ threadId: id, caseId: id }),
  "thread.deescalated": z.object({ threadId: id, caseId: id }),
  /** Its asker is asked whether it is solved. */
  "thread.nudged": z.object({ threadId: id }),
  "post.added": z.object({ threadId: id, postId: id, authorId: id, mentionedIds: z.array(id) }),
  "post.edited": z.object({ threadId: id, postId: id, mentionedIds: z.array(id) }),
  "post.deleted": z.object({ threadId: id, postId: id }),
  "post.restored": z.object({ threadId: id, postId: id }),
  "post.visibility_changed": z.object({ threadId: id, postId: id, visibility: z.string() }),
  "post.voted": z.object({ threadId: id, postId: id, memberId: id, authorId: id, helpful: z.boolean() }),
  "post.accepted": z.object({ threadId: id, postId: id, authorId: id, stepId: id, byAsker: z.boolean() }),
  "post.unaccepted": z.object({ threadId: id, postId: id, authorId: id, stepId: id }),
  "post.official_changed": z.object({ threadId: id, postId: id, official: z.boolean() }),
  "thread_comment.posted": z.object({
    threadId: id,
    commentId: id,
    postId: id.nullable(),
    authorId: id,
    mentionedIds: z.array(id),
  }),
  "thread_comment.edited": z.object({ threadId: id, commentId: id, mentionedIds: z.array(id) }),
  "thread_comment.deleted": z.object({ threadId: id, commentId: id }),
  "thread_comment.restored": z.object({ threadId: id, commentId: id }),
  "thread_comment.visibility_changed": z.object({ threadId: id, commentId: id, visibility: z.string() }),
  "article.submitted": z.object({ articleId: id, revisionId: id, language: z.string() }),
  "article.returned": z.object({ articleId: id, revisionId: id, language: z.string() }),
  "article.published": z.object({
    articleId: id,
    revisionId: id,
    language: z.string(),
    /** For the first time in this language. */
    first: z.boolean(),
    major: z.boolean(),
  }),
  "article.changed": z.object({ articleId: id }),
  "article.retired": z.object({ articleId: id }),
  "article.restored": z.object({ articleId: id }),
  "article.origin_added": z.object({ articleId: id, threadId: id, creditedId: id.nullable() }),
  "article.origin_removed": z.object({ articleId: id, threadId: id }),
  /** `feedbackId`: what the reader said to it, or has now said why. */
  "article.rated": z.object({ articleId: id, helpful: z.boolean(), feedbackId: id.optional() }),
  "article.flagged": z.object({ articleId: id, flagId: id }),
  "article.flag_settled": z.object({ articleId: id, flagId: id }),
  "case.opened": z.object({ caseId: id, threadId: id.nullable(), customerId: id, reason: z.string() }),
  "case.assigned": z.object({ caseId: id, assigneeId: id.nullable() }),
  "case.message_posted": z.object({ caseId: id, messageId: id, authorId: id, toCustomer: z.boolean() }),
  "case.summary_proposed": z.object({ caseId: id }),
  "case.resolved": z.object({ caseId: id, threadId: id.nullable(), customerId: id }),
  "case.reopened": z.object({ caseId: id, threadId: id.nullable(), customerId: id }),
} as const;

export type EventName = keyof typeof EVENTS;
export type EventPayload<N extends EventName> = z.infer<(typeof EVENTS)[N]>;

/** An event as consumers read it. */
export type RecordedEvent = {
  [N in EventName]: {
    id: string;
    name: N;
    payload: EventPayload<N>;
    actorId: string | null;
    occurredAt: Date;
    position: number;
  };
}[EventName];
