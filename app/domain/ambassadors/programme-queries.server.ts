import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { decodeCursor, type Page, toPage } from "#app/domain/core/page.ts";
import type { AmbassadorState } from "#db/schema/ambassadors.ts";
import type { Sql } from "#db/types.ts";
import { canRunProgramme } from "./policy.ts";
import { PROGRAMME_TABS, type ProgrammeTab } from "./programme-tabs.ts";
import { isRowKey } from "./row-key.ts";

export type ProgrammeRow = {
  id: string;
  username: string;
  displayName: string;
  avatarKey: string | null;
  closed: boolean;
  state: AmbassadorState;
  stateSince: Date;
  /** Proposed for, invited to, held, or held last. */
  tierId: string;
  tierSince: Date | null;
  facts: Record<string, number>;
  /** First day of the next yearly review. */
  reviewOn: string | null;
  /** Exact, for the cursor. */
  sortKey: string;
};

export type ProgrammeCounts = Record<ProgrammeTab, number>;

const states = (sql: Sql, ...of: AmbassadorState[]) => sql`a.state in ${sql(of)}`;

/** Conditions on ambassadors `a`. */
function inTab(sql: Sql, tab: ProgrammeTab) {
  if (tab === "candidates") return states(sql, "proposed");
  if (tab === "invited") return states(sql, "invited");
  if (tab === "past") return states(sql, "passed_over", "declined", "left", "removed");
  const active = states(sql, "active");
  return tab === "active" ? active : sql`${active} and a.review_on <= (now() at time zone 'UTC')::date`;
}

/** One page of a tab: those in their state for the shortest time first, reviews by the day they were due. */
export async function listProgramme(
  sql: Sql,
  actor: Actor,
  { tab, cursor }: { tab: ProgrammeTab; cursor: string | null },
): Promise<Page<ProgrammeRow>> {
  assertAllowed(canRunProgramme(actor));
  const [key, id] = decodeCursor(cursor, 2) ?? [];
  const after = isRowKey(key, id) ? { key: String(key), id: String(id) } : null;
  const due = tab === "reviews";
  const older = due
    ? sql`(a.review_on, a.member_id) > (${after?.key ?? ""}::text::date, ${after?.id ?? ""}::text::uuid)`
    : sql`(a.state_since, a.member_id) < (${after?.key ?? ""}::text::timestamptz, ${after?.id ?? ""}::text::uuid)`;
  const rows = await sql<ProgrammeRow[]>`
    select m.id, m.username, m.display_name as "displayName", m.avatar_key as "avatarKey",
      m.closed_at is not null as closed, a.state, a.state_since as "stateSince", a.tier_id as "tierId",
      a.tier_since as "tierSince", a.facts, a.review_on::text as "reviewOn",
      ${due ? sql`a.review_on::text` : sql`(a.state_since at time zone 'UTC')::text || '+00'`} as "sortKey"
    from ambassadors a join members m on m.id = a.member_id
    where ${inTab(sql, tab)} ${after ? sql`and ${older}` : sql``}
    order by ${due ? sql`a.review_on, a.member_id` : sql`a.state_since desc, a.member_id desc`} limit ${PAGE + 1}`;
  return toPage([...rows], (row) => [row.sortKey, row.id], PAGE);
}

/** People of a tab shown at once. */
const PAGE = 25;

export async function countProgramme(sql: Sql, actor: Actor): Promise<ProgrammeCounts> {
  assertAllowed(canRunProgramme(actor));
  const parts = PROGRAMME_TABS.map(
    (tab) => sql`count(*) filter (where ${inTab(sql, tab)})::int as ${sql(tab)}`,
  );
  const [row] = await sql<[ProgrammeCounts]>`
    select ${parts.reduce((left, right) => sql`${left}, ${right}`)} from ambassadors a`;
  return row;
}
