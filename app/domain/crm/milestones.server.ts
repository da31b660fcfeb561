import { type SQL, sql } from "drizzle-orm";
import { excerpt } from "#app/markdown/render.server.ts";
import { paths } from "#app/paths.ts";
import type { Milestone } from "#db/schema/community.ts";
import type { Db } from "#db/types.ts";
import { type AskedEntry, askedRows, entriesOf } from "./asked-entries.server.ts";
import { idRows } from "./consenting-members.server.ts";
import type { CreditRole, TimelineEntry } from "./port.ts";

/** Characters of the official words that go along: a message must stay under 20 kB. */
const MAX_REASON = 2000;

/** SQL condition on ideas `i`: this member wrote it, or something that became part of it. */
const creditedTo = (member: SQL): SQL => sql`(i.author_id = ${member} or exists (
  select 1 from idea_comments c where c.idea_id = i.id and c.author_id = ${member}
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
  id: string;
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
 * Milestones as timeline entries for these members, by delivery. Not there is what has nothing to tell any more: not
 * public, not theirs, or undone (which `takenBack` is about, and then it must be undone).
 */
export async function milestoneEntries(
  tx: Db,
  asked: readonly AskedEntry[],
  baseUrl: string,
): Promise<Map<string, TimelineEntry>> {
  const rows = (await tx.execute(sql`
    select a.id, s.milestone, t.undone_at is not null as undone, ${iso(sql`t.undone_at`)} as "undoneAt",
      case when i.author_id = a.member then 'author' else 'extension_author' end as role,
      i.title, i.number::int as number, i.slug, t.source, ${iso(sql`t.created_at`)} as "occurredAt"
    from ${askedRows(asked)} a join idea_timeline t on t.id = a.step join ideas i on i.id = t.idea_id
      join statuses s on s.id = t.to_status_id
    where s.milestone is not null and i.visibility = 'public' and ${creditedTo(sql`a.member`)}`)) as unknown as Row[];
  return entriesOf(asked, rows, (row, takenBack) => ({
    kind: takenBack ? "taken_back" : row.milestone,
    role: row.role,
    title: row.title,
    url: baseUrl + paths.idea(row),
    reason: takenBack ? "" : excerpt(row.source, MAX_REASON),
    occurredAt: row.undoneAt ?? row.occurredAt,
  }));
}
