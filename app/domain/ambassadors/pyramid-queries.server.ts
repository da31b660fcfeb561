import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { decodeCursor, type Page, toPage } from "#app/domain/core/page.ts";
import type { Segment } from "#db/schema/ambassadors.ts";
import type { Sql } from "#db/types.ts";
import { canSeePyramid } from "./policy.ts";
import type { Movement, PyramidView } from "./pyramid-view.ts";

export type MonthCounts = { month: string } & Record<Segment, number>;

/** From what to what, with how many; null is "not there". */
export type Flow = { from: Segment | null; to: Segment | null; count: number };

export type Pyramid = {
  /** The oldest first. */
  months: MonthCounts[];
  /** Between the month before the one looked at and that one. */
  flows: Flow[];
};

/** How many of each there were in each month, and how people moved into the one that is looked at. */
export async function loadPyramid(sql: Sql, actor: Actor, { months, month }: PyramidView): Promise<Pyramid> {
  assertAllowed(canSeePyramid(actor));
  const [counts, flows] = await Promise.all([
    sql<{ month: string; segment: Segment; count: number }[]>`
      select month::text as month, segment, count(*)::int as count from member_months
      where month >= ${months[0]!}::text::date group by 1, 2`,
    sql<Flow[]>`
      select b.segment as "from", a.segment as "to", count(*)::int as count
      from (select member_id, segment from member_months where month = ${month}::text::date) a
      full join (select member_id, segment from member_months
        where month = (${month}::text::date - interval '1 month')::date) b using (member_id)
      group by 1, 2`,
  ]);
  const of = (one: string, segment: Segment) =>
    counts.find((row) => row.month === one && row.segment === segment)?.count ?? 0;
  return {
    months: months.map((one) => ({
      month: one,
      creator: of(one, "creator"),
      contributor: of(one, "contributor"),
      reader: of(one, "reader"),
    })),
    flows: [...flows],
  };
}

export type PyramidPerson = {
  id: string;
  username: string;
  displayName: string;
  avatarKey: string | null;
  closed: boolean;
  level: number;
  tier: string | null;
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** People shown at once. */
const PAGE = 40;

/** Who is behind a layer of a month, or behind a movement into it; those who came last first. */
export async function listPyramidPeople(
  sql: Sql,
  actor: Actor,
  { month, movement, cursor }: { month: string; movement: Movement; cursor: string | null },
): Promise<Page<PyramidPerson>> {
  assertAllowed(canSeePyramid(actor));
  const last = String(decodeCursor(cursor, 1)?.[0] ?? "");
  const older = UUID.test(last) ? sql`and x.member_id < ${last}::uuid` : sql``;
  const previous = sql`(${month}::text::date - interval '1 month')::date`;
  const { from, to } = movement;
  // "Any" of the month before needs no look at it.
  const was =
    from === "any"
      ? sql``
      : from === null
        ? sql`and not exists (select 1 from member_months b where b.member_id = x.member_id and b.month = ${previous})`
        : sql`and exists (select 1 from member_months b
            where b.member_id = x.member_id and b.month = ${previous} and b.segment = ${from})`;
  const rows =
    to === null
      ? // Who left is found in the month before.
        sql`select x.member_id from member_months x where x.month = ${previous} and x.segment = ${from} ${older}
          and not exists (select 1 from member_months a where a.member_id = x.member_id and a.month = ${month}::text::date)
          order by x.member_id desc limit ${PAGE + 1}`
      : sql`select x.member_id from member_months x where x.month = ${month}::text::date and x.segment = ${to} ${older} ${was}
          order by x.member_id desc limit ${PAGE + 1}`;
  const people = await sql<PyramidPerson[]>`
    select m.id, m.username, m.display_name as "displayName", m.avatar_key as "avatarKey",
      m.closed_at is not null as closed, m.level, m.tier
    from (${rows}) p join members m on m.id = p.member_id order by m.id desc`;
  return toPage([...people], (row) => [row.id], PAGE);
}
