import { sql } from "drizzle-orm";
import { SYSTEM } from "#app/domain/core/actor.ts";
import type { EventName, RecordedEvent } from "#app/domain/core/events.ts";
import type { Db } from "#db/types.ts";
import { idRows } from "./consenting-members.server.ts";
import { enqueueRefreshes } from "./enqueue-refreshes.server.ts";
import { matchMembers } from "./match-members.server.ts";
import { membersOfContacts } from "./pulls/members-of-contacts.server.ts";
import { unlinkWithdrawn } from "./unlink-contacts.server.ts";

/** What may change who is who, and what may change what a contact's CRM record says. */
export const CRM_EVENTS = [
  "member.email_verified",
  "member.closed",
  "consent.changed",
  "identity.linked",
  "identity.unlinked",
  "contacts.imported",
  "contacts.pulled",
  "contact.linked",
  "member.profile_changed",
  "idea.submitted",
  "idea.edited",
  "idea.status_changed",
  "idea.status_undone",
  "idea.merged",
  "idea.unmerged",
  "idea.visibility_changed",
  "comment.deleted",
  "comment.restored",
  "comment.visibility_changed",
  "comment.extended",
  "comment.unextended",
  "case.opened",
  "case.resolved",
  "case.reopened",
  "member.level_changed",
  "member.tier_changed",
  "member.badge_awarded",
  "member.badge_revoked",
  "post.accepted",
  "post.unaccepted",
] as const satisfies readonly EventName[];

type Touched = {
  identities: Set<string>;
  profiles: Set<string>;
  ideas: Set<string>;
  batched: Set<string>;
  contacts: Set<string>;
  everyone: boolean;
};

function touchedBy(events: readonly RecordedEvent[]): Touched {
  const touched: Touched = {
    identities: new Set(),
    profiles: new Set(),
    ideas: new Set(),
    batched: new Set(),
    contacts: new Set(),
    everyone: false,
  };
  for (const { name, payload } of events) {
    if (name === "contacts.imported") touched.everyone = true;
    else if (name === "contacts.pulled")
      for (const contactId of payload.contactIds) touched.contacts.add(contactId);
    else if (name === "member.email_verified" || name === "member.closed")
      touched.identities.add(payload.memberId);
    else if (name === "identity.linked" || name === "identity.unlinked")
      touched.identities.add(payload.memberId);
    else if (name === "consent.changed") {
      if (payload.purpose === "crm_matching") touched.identities.add(payload.memberId);
      // Also on a link that stands: words that name more may have more told, and whether news are welcome is told.
      touched.profiles.add(payload.memberId);
    } else if (name === "post.accepted" || name === "post.unaccepted") touched.profiles.add(payload.authorId);
    else if ("memberId" in payload && payload.memberId) touched.profiles.add(payload.memberId);
    else if (name === "case.opened" || name === "case.resolved" || name === "case.reopened")
      touched.profiles.add(payload.customerId);
    else if (name === "idea.status_changed" && payload.batchId) touched.batched.add(payload.ideaId);
    else {
      if ("ideaId" in payload) touched.ideas.add(payload.ideaId);
      // The writer of what is no longer an extension is not found through the idea any more.
      if (name === "comment.unextended") touched.profiles.add(payload.authorId);
    }
  }
  return touched;
}

/** Members with a part in these ideas: authors, and writers of what became part of them. */
const creditedIn = (ideas: Set<string>) => sql`l.member_id in (
  select i.author_id from ideas i where i.id in ${idRows([...ideas])}
  union select c.author_id from idea_comments c where c.idea_id in ${idRows([...ideas])} and c.extension_at is not null)`;

/** Keeps links and CRM records in step with the community, in one pass over a batch of events. Safe to repeat. */
export async function reactToEvents(tx: Db, events: readonly RecordedEvent[]): Promise<void> {
  const { identities, profiles, ideas, batched, contacts, everyone } = touchedBy(events);
  for (const memberId of await membersOfContacts(tx, [...contacts])) identities.add(memberId);
  if (everyone || identities.size > 0) {
    const scope = everyone ? null : [...identities];
    await unlinkWithdrawn(tx, SYSTEM, scope);
    await matchMembers(tx, scope);
  }
  if (profiles.size > 0) await enqueueRefreshes(tx, sql`l.member_id in ${idRows([...profiles])}`);
  if (ideas.size > 0) await enqueueRefreshes(tx, creditedIn(ideas));
  if (batched.size > 0) await enqueueRefreshes(tx, creditedIn(batched), { settled: true });
}
