import { sql } from "drizzle-orm";
import { enqueueJob } from "#app/domain/core/enqueue-job.server.ts";
import type { RecordedEvent } from "#app/domain/core/events.ts";
import type { Db } from "#db/types.ts";
import { uuidArray } from "./uuid-array.server.ts";

/** So many votes on one thing within one reading of the log, half a second, are looked at at once. */
const BURST_VOTES = 5;

export const VOTE_EVENTS = ["idea.voted", "comment.voted", "post.voted"] as const;
type VoteEvent = Extract<RecordedEvent, { name: (typeof VOTE_EVENTS)[number] }>;

const targetOf = (event: VoteEvent): string => {
  if (event.name === "idea.voted") return event.payload.ideaId;
  return event.name === "comment.voted" ? event.payload.commentId : event.payload.postId;
};

/** Remembers who voted, for the next look at signals; many votes on one thing do not wait for it. */
export async function noteVoters(tx: Db, events: readonly VoteEvent[]): Promise<void> {
  const voters = new Set(events.map((event) => event.payload.memberId));
  await tx.execute(sql`
    insert into recent_voters (member_id)
    select m.id from members m where m.id = any(${uuidArray([...voters])}) on conflict do nothing`);
  const votes = new Map<string, number>();
  for (const event of events) votes.set(targetOf(event), (votes.get(targetOf(event)) ?? 0) + 1);
  if (Math.max(...votes.values()) >= BURST_VOTES)
    await enqueueJob(tx, "find-vote-signals", {}, { key: "find-vote-signals" });
}
