import type { MemberActor } from "#app/domain/core/actor.ts";
import { decodeCursor, type Page, toPage } from "#app/domain/core/page.ts";
import type { Sql, SqlPiece } from "#db/types.ts";
import { actRows } from "./act-rows-queries.server.ts";
import type { ActsFilter } from "./acts-filter.ts";
import { ACTS_PAGE_SIZE } from "./limits.ts";
import { readScope } from "./moderator-scope-queries.server.ts";
import type { ActRow } from "./review-views.ts";

type ActsQuery = { filter: ActsFilter; cursor: string | null; now: Date };

/** What was decided, newest first. Moderators of categories see acts on items of theirs. */
export async function actsPage(
  sql: Sql,
  actor: MemberActor,
  { filter, cursor, now }: ActsQuery,
): Promise<Page<ActRow>> {
  const scope = await readScope(sql, actor);
  const who = (name: string) => sql`(select id from members where lower(username) = lower(${name}))`;
  const where = sql`true
    ${filter.act ? sql`and a.act = ${filter.act}` : sql``}
    ${filter.reason ? sql`and a.reason = ${filter.reason}` : sql``}
    ${filter.actor ? sql`and a.actor_id = ${who(filter.actor)}` : sql``}
    ${filter.member ? sql`and a.member_id = ${who(filter.member)}` : sql``}
    ${filter.since ? sql`and a.created_at >= ${filter.since}::text::timestamp at time zone 'UTC'` : sql``}
    ${filter.until ? sql`and a.created_at < (${filter.until}::text::date + 1)::timestamp at time zone 'UTC'` : sql``}
    ${scope ? sql`and exists (select 1 from review_items i where i.id = a.item_id and i.category_id = any(${[...scope]}::uuid[]))` : sql``}`;
  return pageOfActs(sql, actor, { where, cursor, now });
}

/** A page of the acts `a` that fulfil a condition. */
export async function pageOfActs(
  sql: Sql,
  actor: MemberActor,
  { where, cursor, now }: { where: SqlPiece; cursor: string | null; now: Date },
): Promise<Page<ActRow>> {
  const [number] = decodeCursor(cursor, 1) ?? [];
  // The number of the last one shown is enough to go on from: it knows its own moment.
  const onward = Number.isSafeInteger(number)
    ? sql`and (a.created_at, a.id) < (select l.created_at, l.id from moderation_acts l where l.number = ${number as number}::bigint)`
    : sql``;
  const page = sql`
    select a.* from moderation_acts a where ${where} ${onward}
    order by a.created_at desc, a.id desc limit ${ACTS_PAGE_SIZE + 1}`;
  const rows = await actRows(sql, actor, { page, now });
  return toPage(rows, (row) => [row.number], ACTS_PAGE_SIZE);
}
