import { sql } from "drizzle-orm";
import type { EventName, RecordedEvent } from "#app/domain/core/events.ts";
import type { Db } from "#db/types.ts";
import { settleMonthsSql } from "./member-months.ts";
import { holdMonths } from "./settle-months.server.ts";

/** What may change what somebody was in a month. */
export const MONTH_EVENTS = [
  "member.registered",
  "member.role_changed",
  "idea.submitted",
  "idea.voted",
  "idea.visibility_changed",
  "comment.posted",
  "comment.deleted",
  "comment.restored",
  "comment.visibility_changed",
  "comment.voted",
  "thread.started",
  "thread.me_too_changed",
  "thread.visibility_changed",
  "thread.converted",
  "post.added",
  "post.voted",
  "post.deleted",
  "post.restored",
  "post.visibility_changed",
  "thread_comment.posted",
  "thread_comment.deleted",
  "thread_comment.restored",
  "thread_comment.visibility_changed",
  "article.published",
  "votes.quarantined",
  "votes.released",
] as const satisfies readonly EventName[];

/** Whose row of which table is concerned, by the name its id has in the payload. */
const WRITTEN: readonly [key: string, table: string][] = [
  ["ideaId", "ideas"],
  ["threadId", "threads"],
  ["postId", "posts"],
  ["revisionId", "article_revisions"],
];

type Touched = { members: Set<string>; written: Map<string, Set<string>> };

function touchedBy(events: readonly RecordedEvent[]): Touched {
  const touched: Touched = { members: new Set(), written: new Map() };
  const add = (table: string, id: string) =>
    touched.written.set(table, (touched.written.get(table) ?? new Set()).add(id));
  for (const { name, payload } of events) {
    if (name === "votes.quarantined" || name === "votes.released") {
      for (const { memberId } of payload.votes) touched.members.add(memberId);
      continue;
    }
    const ids = payload as Record<string, unknown>;
    if (typeof ids.memberId === "string") touched.members.add(ids.memberId);
    else if (typeof ids.authorId === "string") touched.members.add(ids.authorId);
    else if (typeof ids.commentId === "string")
      add(name.startsWith("thread_comment") ? "thread_comments" : "idea_comments", ids.commentId);
    else {
      for (const [key, table] of WRITTEN) if (typeof ids[key] === "string") add(table, ids[key]);
    }
  }
  return touched;
}

/** Keeps the months of everybody concerned in step with what they did. Safe to repeat. */
export async function noteMonths(tx: Db, events: readonly RecordedEvent[]): Promise<void> {
  const wanted = events.filter(({ name }) => (MONTH_EVENTS as readonly string[]).includes(name));
  if (wanted.length === 0) return;
  const { members, written } = touchedBy(wanted);
  for (const [table, ids] of written) {
    const rows = (await tx.execute(sql`
      select distinct author_id as id from ${sql.identifier(table)}
      where author_id is not null and id in ${rowsOf(ids)}`)) as unknown as { id: string }[];
    for (const { id } of rows) members.add(id);
  }
  await holdMonths(tx);
  // The ids are uuids of our own log: they stand in the text, where each table's index finds them.
  if (members.size > 0)
    await tx.execute(sql.raw(settleMonthsSql(`= any('{${[...members].join(",")}}'::uuid[])`)));
  await noteActors(tx, wanted);
}

const rowsOf = (ids: Iterable<string>) =>
  sql`(select value::uuid from jsonb_array_elements_text(${JSON.stringify([...ids])}::jsonb))`;

/** Who did something was there, even if it was taken back since. */
async function noteActors(tx: Db, events: readonly RecordedEvent[]): Promise<void> {
  const seen = events.flatMap(({ name, payload, actorId, occurredAt }) => {
    const id = name === "member.registered" ? payload.memberId : actorId;
    return id ? [{ id, at: occurredAt.toISOString() }] : [];
  });
  if (seen.length === 0) return;
  await tx.execute(sql`
    insert into member_months (member_id, month, segment)
    select distinct m.id, date_trunc('month', s.at at time zone 'UTC')::date, 'reader'
    from jsonb_to_recordset(${JSON.stringify(seen)}::jsonb) as s (id uuid, at timestamptz)
    join members m on m.id = s.id and m.role = 'member' order by 1, 2
    on conflict (member_id, month) do nothing`);
}
