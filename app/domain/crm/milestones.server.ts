import { type SQL, sql } from "drizzle-orm";
import { excerpt } from "#app/markdown/render.server.ts";
import { paths } from "#app/paths.ts";
import type { Milestone } from "#db/schema/community.ts";
import type { Db } from "#db/types.ts";
import { idRows } from "./consenting-members.server.ts";
import type { CreditRole, TimelineEntry } from "./port.ts";

/** Characters of the official words that go along: a message must stay under 20 kB. */
const MAX_REASON = 2000;

/** SQL condition on ideas `i`: this member wrote it, or something that became part of it. */
const creditedTo = (memberId: string): SQL => sql`(i.author_id = ${memberId} or i.id in (
  select c.idea_id from idea_comments c where c.author_id = ${memberId}
    and c.extension_at is not null and c.deleted_at is null and c.visibility = 'public'))`;

export type MilestoneRef = {
  memberId: string;
  timelineId: string;
  undone: boolean;
  batched: boolean;
  ageSeconds: number;
};

/** Every milestone of public ideas that these members have a part in, the oldest first, undone ones marked. */
export async function listMilestones(tx: Db, memberIds: readonly string[]): Promise<MilestoneRef[]> {
  return (await tx.execute(sql`
    with parts as (
      select i.author_id as member_id, i.id as idea_id from ideas i where i.author_id in ${idRows(memberIds)}
      union
      select c.author_id, c.idea_id from idea_comments c where c.author_id in ${idRows(memberIds)}
        and c.extension_at is not null and c.deleted_at is null and c.visibility = 'public'
    )
    select p.member_id as "memberId", t.id as "timelineId", t.undone_at is not null as undone,
      t.batch_id is not null as batched, extract(epoch from now() - t.created_at)::float8 as "ageSeconds"
    from parts p join ideas i on i.id = p.idea_id join idea_timeline t on t.idea_id = i.id
      join statuses s on s.id = t.to_status_id
    where t.kind = 'status' and s.milestone is not null and i.visibility = 'public'
    order by t.created_at, t.id`)) as unknown as MilestoneRef[];
}

type Row = {
  milestone: Milestone;
  undone: boolean;
  undoneAt: string | null;
  role: CreditRole;
  title: string;
  number: number;
  slug: string;
  source: string;
  occurredAt: string;
};

const iso = (column: SQL) => sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/**
 * A milestone as a timeline entry for this member, or null when there is nothing to tell any more: not public, not
 * theirs, or undone (which `takenBack` is about, and then it must be undone).
 */
export async function milestoneEntry(
  tx: Db,
  {
    memberId,
    timelineId,
    takenBack,
    baseUrl,
  }: { memberId: string; timelineId: string; takenBack: boolean; baseUrl: string },
): Promise<TimelineEntry | null> {
  const [row] = (await tx.execute(sql`
    select s.milestone, t.undone_at is not null as undone, ${iso(sql`t.undone_at`)} as "undoneAt",
      case when i.author_id = ${memberId} then 'author' else 'extension_author' end as role,
      i.title, i.number::int as number, i.slug, t.source, ${iso(sql`t.created_at`)} as "occurredAt"
    from idea_timeline t join ideas i on i.id = t.idea_id join statuses s on s.id = t.to_status_id
    where t.id = ${timelineId} and s.milestone is not null and i.visibility = 'public' and ${creditedTo(memberId)}`)) as unknown as [
    Row?,
  ];
  if (!row || row.undone !== takenBack) return null;
  return {
    kind: takenBack ? "taken_back" : row.milestone,
    role: row.role,
    title: row.title,
    url: baseUrl + paths.idea(row),
    reason: takenBack ? "" : excerpt(row.source, MAX_REASON),
    occurredAt: row.undoneAt ?? row.occurredAt,
  };
}
