import { sql } from "drizzle-orm";
import type { EventName, RecordedEvent } from "#app/domain/core/events.ts";
import { setAccountSurplus } from "#app/domain/ideas/set-account-surplus.server.ts";
import type { Db } from "#db/types.ts";
import { recountAccounts, recountIdeas, recountVotes, uuids } from "./recount.server.ts";

/** What may change how the people of an account voted, or whether they may be counted. */
export const ACCOUNT_VOTE_EVENTS = [
  "idea.submitted",
  "idea.shown_early",
  "content.screened",
  "idea.voted",
  "idea.merged",
  "idea.unmerged",
  "idea.edited",
  "thread.converted",
  "votes.quarantined",
  "votes.released",
  "contact.linked",
  "contact.unlinked",
  "consent.changed",
  "member.closed",
  "contacts.pulled",
] as const satisfies readonly EventName[];

/** Keeps the votes per account in step, in one pass over a batch of events. Safe to repeat. */
export async function reactToEvents(tx: Db, events: readonly RecordedEvent[]): Promise<void> {
  const votes: { ideaId: string; memberId: string }[] = [];
  const ideas = new Set<string>();
  const members = new Set<string>();
  const accounts = new Set<string>();
  const recategorised = new Set<string>();
  for (const { name, payload } of events) {
    if (name === "idea.voted") votes.push({ ideaId: payload.ideaId, memberId: payload.memberId });
    // Who posts an idea supports it, also while it waits for a decision.
    else if (name === "idea.submitted" || name === "idea.shown_early")
      votes.push({ ideaId: payload.ideaId, memberId: payload.authorId });
    else if (name === "content.screened") {
      if (payload.kind === "idea") votes.push({ ideaId: payload.targetId, memberId: payload.authorId });
    } else if (name === "idea.merged") ideas.add(payload.ideaId).add(payload.intoId);
    else if (name === "idea.unmerged") ideas.add(payload.ideaId).add(payload.fromId);
    else if (name === "idea.edited") recategorised.add(payload.ideaId);
    else if (name === "thread.converted") ideas.add(payload.ideaId);
    else if (name === "votes.quarantined" || name === "votes.released") {
      for (const vote of payload.votes) if (vote.kind === "idea") ideas.add(vote.targetId);
    } else if (name === "contacts.pulled") for (const id of payload.accountIds) accounts.add(id);
    else if (name === "consent.changed") {
      if (payload.purpose === "crm_matching") members.add(payload.memberId);
    } else if (name === "contact.linked" || name === "contact.unlinked" || name === "member.closed")
      members.add(payload.memberId);
  }
  for (const id of await accountsOf(tx, [...members])) accounts.add(id);
  await recountAccounts(tx, [...accounts]);
  await recountIdeas(tx, await withParents(tx, [...ideas]));
  await recountVotes(tx, votes);
  await setAccountSurplus(tx, [...recategorised]);
}

/** Accounts that these members count for, or did before their link ended. */
async function accountsOf(tx: Db, memberIds: readonly string[]): Promise<string[]> {
  if (memberIds.length === 0) return [];
  const rows = (await tx.execute(sql`
    select distinct c.account_id as id from contact_links l join contacts c on c.id = l.contact_id
    where l.member_id in ${uuids(memberIds)} and c.account_id is not null`)) as unknown as { id: string }[];
  return rows.map((row) => row.id);
}

/** Votes that come or go with an idea do so in all it was merged into. */
async function withParents(tx: Db, ideaIds: readonly string[]): Promise<string[]> {
  if (ideaIds.length === 0) return [];
  const rows = (await tx.execute(sql`
    with recursive line as (
      select id, merged_into_id from ideas where id in ${uuids(ideaIds)}
      union select i.id, i.merged_into_id from ideas i join line l on i.id = l.merged_into_id
    ) select id from line`)) as unknown as { id: string }[];
  return rows.map((row) => row.id);
}
