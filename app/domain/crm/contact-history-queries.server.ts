import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { decodeCursor, type Page, toPage } from "#app/domain/core/page.ts";
import type { Translated } from "#db/columns.ts";
import type { StatusCategory } from "#db/schema/community.ts";
import type { Visibility } from "#db/schema/ideas.ts";
import type { Sql } from "#db/types.ts";
import { canSeeContacts } from "./policy.ts";
import type { CreditRole, EntryKind } from "./port.ts";
import { rowId } from "./row-id.ts";

const PAGE = 25;

/** Whole microseconds, as text: a JavaScript date would cut them and a page would skip rows. */
const microseconds = (sql: Sql, column: string) =>
  sql`to_char(${sql.unsafe(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** SQL condition: comes after the cursor, newest first. */
function older(sql: Sql, after: string | null, time: string, id: string) {
  const cursor = decodeCursor(after, 2);
  if (!cursor || Number.isNaN(Date.parse(String(cursor[0])))) return sql`true`;
  return sql`(${sql.unsafe(time)}, ${sql.unsafe(id)}) < (${String(cursor[0])}::text::timestamptz, ${rowId(String(cursor[1]))}::uuid)`;
}

export type Activity = {
  kind: "idea" | "comment";
  id: string;
  ideaNumber: number;
  ideaSlug: string;
  ideaTitle: string;
  commentNumber: number | null;
  /** Of a comment: its first words, as written. */
  text: string;
  /** Of a comment: it became part of the idea. */
  extension: boolean;
  deleted: boolean;
  promotes: number;
  demotes: number;
  comments: number;
  statusName: Translated;
  statusCategory: StatusCategory;
  visibility: Visibility;
  merged: boolean;
  at: Date;
  sortKey: string;
};

/** Everything a member wrote, newest first, whatever became of it: the page is for staff. */
export async function listActivity(
  sql: Sql,
  actor: Actor,
  { memberId, after }: { memberId: string; after: string | null },
): Promise<Page<Activity>> {
  assertAllowed(canSeeContacts(actor));
  const limit = PAGE + 1;
  const rows = await sql<Activity[]>`
    (select 'idea' as kind, i.id, i.number::int as "ideaNumber", i.slug as "ideaSlug", i.title as "ideaTitle",
      null::int as "commentNumber", '' as text, false as extension, false as deleted, i.promotes, i.demotes,
      i.comment_count as comments, s.name as "statusName", s.category as "statusCategory", i.visibility,
      i.merged_into_id is not null as merged, i.created_at as at, ${microseconds(sql, "i.created_at")} as "sortKey"
    from ideas i join statuses s on s.id = i.status_id
    where i.author_id = ${memberId} and ${older(sql, after, "i.created_at", "i.id")}
    order by i.created_at desc, i.id desc limit ${limit})
    union all
    (select 'comment', c.id, i.number::int, i.slug, i.title, c.number::int,
      case when c.deleted_at is null then left(c.source, 240) else '' end, c.extension_at is not null,
      c.deleted_at is not null, c.promotes, c.demotes, 0, s.name, s.category, c.visibility, false, c.created_at,
      ${microseconds(sql, "c.created_at")}
    from idea_comments c join ideas i on i.id = c.idea_id join statuses s on s.id = i.status_id
    where c.author_id = ${memberId} and ${older(sql, after, "c.created_at", "c.id")}
    order by c.created_at desc, c.id desc limit ${limit})
    order by at desc, id desc limit ${limit}`;
  return toPage([...rows], (row) => [row.sortKey, row.id], PAGE);
}

export type TimelineItem = {
  id: string;
  kind: EntryKind;
  role: CreditRole;
  title: string;
  detail: string;
  url: string;
  occurredAt: Date;
  sortKey: string;
};

/** What the community told this contact in the built-in book. */
export async function listTimeline(
  sql: Sql,
  actor: Actor,
  { contactId, after }: { contactId: string; after: string | null },
): Promise<Page<TimelineItem>> {
  assertAllowed(canSeeContacts(actor));
  const rows = await sql<TimelineItem[]>`
    select id, kind, role, title, detail, url, occurred_at as "occurredAt", ${microseconds(sql, "occurred_at")} as "sortKey"
    from contact_timeline where contact_id = ${contactId} and ${older(sql, after, "occurred_at", "id")}
    order by occurred_at desc, id desc limit ${PAGE + 1}`;
  return toPage([...rows], (row) => [row.sortKey, row.id], PAGE);
}
