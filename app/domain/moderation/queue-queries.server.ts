import type { MemberActor } from "#app/domain/core/actor.ts";
import { decodeCursor, type Page, toPage } from "#app/domain/core/page.ts";
import type { Sql, SqlPiece } from "#db/types.ts";
import { KINDS, type ReviewKind } from "./acts.ts";
import { QUEUE_COUNTED, QUEUE_PAGE_SIZE } from "./limits.ts";
import { readScope } from "./moderator-scope-queries.server.ts";
import type { Scope } from "./policy.ts";
import type { QueueFilter } from "./queue-filter.ts";
import { queueRows } from "./queue-rows-queries.server.ts";
import type { QueueRow } from "./review-views.ts";

export type QueuePage = Page<QueueRow> & {
  /** Under the same filter; `QUEUE_COUNTED + 1` stands for more. */
  open: number;
  /** Under the other filters, by kind; likewise. Kinds without items are left out. */
  kinds: Partial<Record<ReviewKind, number>>;
};

type QueueQuery = { filter: QueueFilter; cursor: string | null; now: Date };

/** A page of the queue: what weighs most first, and of that what waits longest. Moderators of categories see theirs. */
export async function queuePage(
  sql: Sql,
  actor: MemberActor,
  { filter, cursor, now }: QueueQuery,
): Promise<QueuePage> {
  const scope = await readScope(sql, actor);
  const places = await placesOf(sql, scope, filter);
  const [rows, counts] = await Promise.all([
    queueRows(sql, actor, { page: pageOf(sql, actor, { filter, places, cursor }), scope, now }),
    queueCounts(sql, actor, { filter, places }),
  ]);
  const page = toPage(rows, (row) => [row.score, row.number], QUEUE_PAGE_SIZE);
  const open = filter.kind ? (counts[filter.kind] ?? 0) : sum(counts);
  return { ...page, open: Math.min(open, QUEUE_COUNTED + 1), kinds: counts };
}

const sum = (counts: Partial<Record<string, number>>) =>
  Object.values(counts).reduce<number>((total, count) => total + (count ?? 0), 0);

/** The categories to look in; null for everywhere, also where there is none. */
async function placesOf(sql: Sql, scope: Scope, { category }: QueueFilter): Promise<string[] | null> {
  if (!category) return scope && [...scope];
  const [row] = await sql<{ id: string }[]>`select id from categories where slug = ${category}`;
  return row && (!scope || scope.includes(row.id)) ? [row.id] : [];
}

/** What every list of the queue holds, but for its kind. Each condition is the beginning, or the predicate, of an index. */
function conditions(sql: Sql, actor: MemberActor, { language, source }: QueueFilter) {
  return sql`i.state = 'open' and i.not_for_id is distinct from ${actor.id}::uuid
    ${language ? sql`and i.language = ${language}` : sql``}
    ${source === "flag" ? sql`and i.flagged` : source === "rule" ? sql`and i.caught` : sql``}`;
}

type Within = { filter: QueueFilter; places: string[] | null };

function pageOf(
  sql: Sql,
  actor: MemberActor,
  { filter, places, cursor }: Within & { cursor: string | null },
) {
  const [score, number] = decodeCursor(cursor, 2) ?? [];
  const goesOn = typeof score === "number" && Number.isSafeInteger(number);
  const some = (place: SqlPiece) => sql`
    select i.* from review_items i where ${conditions(sql, actor, filter)} ${place}
      ${filter.kind ? sql`and i.kind = ${filter.kind}` : sql``}
      ${goesOn ? sql`and (i.score, (-i.number)) < (${score}::float8, ${-(number as number)}::bigint)` : sql``}
    order by i.score desc, (-i.number) desc limit ${QUEUE_PAGE_SIZE + 1}`;
  if (!places) return some(sql``);
  // Each category has its own stretch of the index: the first of each, merged, beat walking past all others.
  return sql`
    select p.* from unnest(${places}::uuid[]) c (id) cross join lateral (${some(sql`and i.category_id = c.id`)}) p
    order by p.score desc, p.number limit ${QUEUE_PAGE_SIZE + 1}`;
}

/** How many of each kind, counted a little further than is shown, so that "more" can be said; in the order of an index. */
async function queueCounts(
  sql: Sql,
  actor: MemberActor,
  { filter, places }: Within,
): Promise<QueuePage["kinds"]> {
  const where = sql`${conditions(sql, actor, filter)} ${places ? sql`and i.category_id = any(${places}::uuid[])` : sql``}`;
  const rows = await sql<{ kind: ReviewKind; count: number }[]>`
    select k.kind, n.count from unnest(${[...KINDS]}::text[]) k (kind) cross join lateral (
      select count(*)::int as count from (
        select 1 from review_items i where i.kind = k.kind and ${where}
        order by i.score desc, (-i.number) desc limit ${QUEUE_COUNTED + 1}) x) n
    where n.count > 0`;
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
}
