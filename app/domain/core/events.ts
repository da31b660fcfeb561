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
  "consent.changed": z.object({ memberId: id, purpose: z.string(), granted: z.boolean() }),
  "idea.submitted": z.object({ ideaId: id, authorId: id }),
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
  "comment.voted": z.object({ commentId: id, memberId: id, value: z.number(), previous: z.number() }),
  "comment.extended": z.object({ ideaId: id, commentId: id, authorId: id, timelineId: id }),
  "comment.unextended": z.object({ ideaId: id, commentId: id, authorId: id }),
  "contact.linked": z.object({ memberId: id, contactId: id }),
  "contact.unlinked": z.object({ memberId: id, contactId: id }),
  "contacts.imported": z.object({ importId: id }),
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
