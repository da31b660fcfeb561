import type { MemberActor } from "#app/domain/core/actor.ts";
import { momentCursor, momentSql } from "#app/domain/core/moment-cursor.ts";
import { PAGE_SIZE, type Page, toPage } from "#app/domain/core/page.ts";
import type { Locale } from "#app/i18n/index.ts";
import { oneLine } from "#app/markdown/one-line.ts";
import { paths } from "#app/paths.ts";
import type { Sql } from "#db/types.ts";
import { honourTitle } from "./honour-title.server.ts";
import { noticeAbout } from "./notice-about.ts";
import { type NoticeFacts, noticeFacts } from "./notice-facts.server.ts";
import { noticePath } from "./notice-path.ts";
import type { NoticeRow } from "./notice-row.ts";
import { plainExcerpt } from "./plain-excerpt.ts";

/** Characters of a comment or an answer in a list. */
const EXCERPT = 140;
/** Characters read for it: enough for the marks that are taken out. */
const SOURCE = 400;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Row = Pick<NoticeRow, "id" | "kind" | "createdAt" | "unread"> &
  NoticeFacts & { at: string; actorId: string | null; actorName: string | null; avatarKey: string | null };

type Filter = { unreadOnly?: boolean; cursor?: string | null; size?: number };

/** What the member was told, newest first. Of what is not public any more only the fact remains. */
export async function listNotices(
  sql: Sql,
  actor: MemberActor,
  { unreadOnly = false, cursor, size = PAGE_SIZE }: Filter = {},
): Promise<Page<NoticeRow>> {
  const after = momentCursor(cursor);
  const { columns, joins } = noticeFacts(sql, { locale: actor.locale, wordsLength: SOURCE });
  const rows = await sql<Row[]>`
    select n.id, n.kind, n.created_at as "createdAt", n.read_at is null as unread,
      ${sql.unsafe(momentSql("n.created_at"))} as at,
      m.id as "actorId", m.display_name as "actorName", m.avatar_key as "avatarKey", ${columns}
    from notices n ${joins} left join members m on m.id = n.actor_id
    where n.member_id = ${actor.id} ${unreadOnly ? sql`and n.read_at is null` : sql``}
      ${after ? sql`and (n.created_at, n.id) < (${after.at}::text::timestamptz, ${after.id}::uuid)` : sql``}
    order by n.created_at desc, n.id desc limit ${size + 1}`;
  const page = toPage(rows, (row) => [row.at, row.id], size);
  return { ...page, items: page.items.map((row) => toNotice(row, actor.locale)) };
}

/** The newest notices, for the home page. */
export async function latestNotices(sql: Sql, actor: MemberActor, limit: number): Promise<NoticeRow[]> {
  return (await listNotices(sql, actor, { size: limit })).items;
}

/** Where a notice of the member leads, or null when there is no such notice. */
export async function noticeTarget(sql: Sql, actor: MemberActor, id: string): Promise<string | null> {
  if (!UUID.test(id)) return null;
  const { columns, joins } = noticeFacts(sql, { locale: actor.locale, wordsLength: 0 });
  const [row] = await sql<NoticeFacts[]>`
    select ${columns} from notices n ${joins} where n.id = ${id} and n.member_id = ${actor.id}`;
  return row ? (noticePath(row) ?? paths.notifications()) : null;
}

function toNotice(row: Row, locale: Locale): NoticeRow {
  const { id, kind, createdAt, unread, step, own, honour } = row;
  const title = row.title === null ? null : honourTitle(row, locale);
  const gone = title === null;
  const actor = row.actorId && {
    id: row.actorId,
    name: row.actorName!,
    avatarUrl: row.avatarKey && paths.upload(row.avatarKey),
  };
  return {
    id,
    kind,
    about: noticeAbout(row),
    createdAt,
    unread,
    title,
    step,
    own,
    honour,
    status: gone ? null : row.status,
    otherTitle: gone ? null : row.otherTitle,
    excerpt: gone ? "" : oneLine(plainExcerpt(row.words ?? "", EXCERPT)),
    actor: gone ? null : actor || null,
  };
}
