import type { EventName, RecordedEvent } from "#app/domain/core/events.ts";
import { SEARCH_KINDS, type SearchKind } from "#search/engine.ts";

/** What has documents: all of them are written again together. */
export type Target = { kind: SearchKind; id: string };

/** Everything that changes what can be found, or how much speaks for it. */
export const SEARCH_EVENTS = [
  "member.registered",
  "member.profile_changed",
  "member.closed",
  "member.restricted",
  "idea.submitted",
  "idea.edited",
  "idea.voted",
  "idea.status_changed",
  "idea.status_undone",
  "idea.merged",
  "idea.unmerged",
  "idea.visibility_changed",
  "thread.started",
  "thread.edited",
  "thread.me_too_changed",
  "thread.moved",
  "thread.info_requested",
  "thread.info_given",
  "thread.locked",
  "thread.reopened",
  "thread.marked_duplicate",
  "thread.unmarked_duplicate",
  "thread.visibility_changed",
  "thread.withdrawn",
  "thread.converted",
  "thread.escalated",
  "thread.deescalated",
  "post.added",
  "post.edited",
  "post.deleted",
  "post.restored",
  "post.visibility_changed",
  "post.voted",
  "post.accepted",
  "post.unaccepted",
  "post.official_changed",
  "article.published",
  "article.changed",
  "article.retired",
  "article.restored",
  "article.rated",
  "votes.quarantined",
  "votes.released",
] as const satisfies readonly EventName[];

/** Which field of a payload names what kind of thing. */
const FIELDS: Record<string, SearchKind> = {
  ideaId: "idea",
  intoId: "idea",
  fromId: "idea",
  threadId: "thread",
  articleId: "article",
};

/** What the events touched, each once. An event of a member is about the person; in others they are who did it. */
export function touchedBy(events: readonly Pick<RecordedEvent, "name" | "payload">[]): Target[] {
  const touched = new Map<string, Target>();
  for (const { name, payload } of events) {
    const fields = name.startsWith("member.") ? { memberId: "person" as const } : FIELDS;
    for (const [field, kind] of Object.entries(fields)) {
      const id = (payload as Record<string, unknown>)[field];
      if (typeof id === "string") touched.set(`${kind}:${id}`, { kind, id });
    }
    // How much speaks for an idea; those for answers weigh too little to look up whose they are.
    for (const vote of "votes" in payload ? payload.votes : []) {
      if (vote.kind === "idea") touched.set(`idea:${vote.targetId}`, { kind: "idea", id: vote.targetId });
    }
  }
  return [...touched.values()];
}

/** Languages an article may be in. */
const ARTICLE_LANGUAGES = ["en", "fr"] as const;

/** Every key a target's documents may have. */
export const keysOf = ({ kind, id }: Target): string[] =>
  kind === "article" ? ARTICLE_LANGUAGES.map((language) => `article:${id}:${language}`) : [`${kind}:${id}`];

/** The target that a document tells of. */
export function targetOf(key: string): Target | null {
  const [kind, id] = key.split(":");
  const known = SEARCH_KINDS.find((one) => one === kind);
  return known && id ? { kind: known, id } : null;
}
