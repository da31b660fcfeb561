import type { MemberActor } from "#app/domain/core/actor.ts";
import { decodeCursor, PAGE_SIZE, type Page, toPage } from "#app/domain/core/page.ts";
import { paths } from "#app/paths.ts";
import type { Sql } from "#db/types.ts";
import type { NoticeRow } from "./notice-row.ts";
import { plainExcerpt } from "./plain-excerpt.ts";

/** Characters of a comment or an answer in a list. */
const EXCERPT = 140;
/** Characters read for it: enough for the marks that are taken out. */
const SOURCE = 400;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Row = Omit<NoticeRow, "actor" | "excerpt"> & {
  at: string;
  actorId: string | null;
  actorName: string | null;
  avatarKey: string | null;
  source: string | null;
};

type Filter = { unreadOnly?: boolean; cursor?: string | null; size?: number };

/** Moments stay texts in cursors: a `Date` would lose the microseconds and show a notice twice. */
function place(cursor: string | null | undefined): { at: string; id: string } | null {
  const [at, id] = decodeCursor(cursor, 2) ?? [];
  const isMoment =
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/.test(String(at)) && !Number.isNaN(Date.parse(String(at)));
  const sound = isMoment && UUID.test(String(id));
  return sound ? { at: String(at), id: String(id) } : null;
}

/** What the member was told, newest first. Of what is not public any more only the fact remains. */
export async function listNotices(
  sql: Sql,
  actor: MemberActor,
  { unreadOnly = false, cursor, size = PAGE_SIZE }: Filter = {},
): Promise<Page<NoticeRow>> {
  const after = place(cursor);
  const rows = await sql<Row[]>`
    select n.id, n.kind, n.created_at as "createdAt", n.read_at is null as unread,
      to_char(n.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
      a.id as "actorId", a.display_name as "actorName", a.avatar_key as "avatarKey",
      case when (n.comment_id is null or c.id is not null) and (n.timeline_id is null or t.undone_at is null)
        and (n.kind <> 'merge' or o.id is not null) then i.title end as "ideaTitle",
      s.name as status, o.title as "otherTitle", left(coalesce(c.source, t.source), ${SOURCE}) as source,
      c.author_id is not distinct from n.member_id as own
    from notices n
    left join ideas i on i.id = n.idea_id and i.visibility = 'public'
    left join ideas o on n.kind = 'merge' and o.id = i.merged_into_id and o.visibility = 'public'
    left join idea_comments c on c.id = n.comment_id and c.visibility = 'public' and c.deleted_at is null
    left join idea_timeline t on t.id = n.timeline_id
    left join statuses s on s.id = t.to_status_id
    left join members a on a.id = n.actor_id
    where n.member_id = ${actor.id} ${unreadOnly ? sql`and n.read_at is null` : sql``}
      ${after ? sql`and (n.created_at, n.id) < (${after.at}::text::timestamptz, ${after.id}::uuid)` : sql``}
    order by n.created_at desc, n.id desc limit ${size + 1}`;
  const page = toPage(rows, (row) => [row.at, row.id], size);
  return { ...page, items: page.items.map(toNotice) };
}

/** The newest notices, for the home page. */
export async function latestNotices(sql: Sql, actor: MemberActor, limit: number): Promise<NoticeRow[]> {
  return (await listNotices(sql, actor, { size: limit })).items;
}

/** Where a notice of the member leads, or null when there is no such notice. */
export async function noticeTarget(sql: Sql, actor: MemberActor, id: string): Promise<string | null> {
  if (!UUID.test(id)) return null;
  const [row] = await sql<{ comment: number | null; number: number | null; slug: string | null }[]>`
    select c.number::int as comment, i.number::int as number, i.slug from notices n
    left join ideas i on i.id = n.idea_id and i.visibility = 'public'
    left join idea_comments c on c.id = n.comment_id and i.id is not null and c.visibility = 'public' and c.deleted_at is null
    where n.id = ${id} and n.member_id = ${actor.id}`;
  if (!row) return null;
  if (row.comment) return paths.comment(row.comment);
  return row.number ? paths.idea({ number: row.number, slug: row.slug! }) : paths.notifications();
}

function toNotice({ at: _at, actorId, actorName, avatarKey, source, ...row }: Row): NoticeRow {
  const gone = row.ideaTitle === null;
  const actor = actorId && { id: actorId, name: actorName!, avatarUrl: avatarKey && paths.upload(avatarKey) };
  return {
    ...row,
    status: gone ? null : row.status,
    otherTitle: gone ? null : row.otherTitle,
    excerpt: gone ? "" : plainExcerpt(source ?? "", EXCERPT).replace(/\s+/g, " "),
    actor: gone ? null : actor || null,
  };
}
