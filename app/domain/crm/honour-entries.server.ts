import { type SQL, sql } from "drizzle-orm";
import { paths } from "#app/paths.ts";
import type { Db } from "#db/types.ts";
import { type AskedEntry, askedRows, entriesOf } from "./asked-entries.server.ts";
import { idRows } from "./consenting-members.server.ts";
import type { EntryKind, TimelineEntry } from "./port.ts";

type HonourRef = { memberId: string; timelineId: string; undone: boolean };

/**
 * Levels and badges that a member was given are found in the log, where they were written down: the first time for a
 * level, the last for a badge. `undone` when they have it no more. Ranks of the ambassador programme are its own steps.
 */
const HONOURS = (member: SQL) => sql`
  select * from (
    select distinct on ((e.payload->>'to')::int) e.id, 'level_reached' as kind, l.name,
      (select m.level from members m where m.id = ${member}) < (e.payload->>'to')::int as undone, e.occurred_at as at
    from events e join levels l on l.rank = (e.payload->>'to')::int
    where e.name = 'member.level_changed' and e.payload->>'memberId' = ${member}::text
      and (e.payload->>'to')::int > (e.payload->>'from')::int
    order by (e.payload->>'to')::int, e.id) reached
  union all select * from (
    select distinct on (b.id) e.id, 'badge_awarded', b.name, not exists (select 1 from member_badges h
      where h.member_id = ${member} and h.badge_id = b.id) as undone, e.occurred_at as at
    from events e join badges b on b.id = (e.payload->>'badgeId')::uuid
    where e.name = 'member.badge_awarded' and e.payload->>'memberId' = ${member}::text
    order by b.id, e.id desc) awarded
  union all
  select s.id, case when s.step in ('left', 'removed') then 'tier_ended' else 'tier_reached' end, t.name, false, s.created_at
  from ambassador_steps s join ambassador_tiers t on t.id = s.tier_id
  where s.member_id = ${member} and s.step in ('accepted', 'promoted', 'lowered', 'left', 'removed')`;

/** Every level, badge and rank that these members reached, and the end of a rank, the oldest first; lost ones marked. */
export async function listHonours(tx: Db, memberIds: readonly string[]): Promise<HonourRef[]> {
  return (await tx.execute(sql`
    select w.value as "memberId", h.id as "timelineId", h.undone
    from ${idRows(memberIds)} w cross join lateral (${HONOURS(sql`w.value`)}) h
    order by h.at, h.id`)) as unknown as HonourRef[];
}

type Row = {
  id: string;
  kind: EntryKind;
  title: string;
  username: string;
  undone: boolean;
  occurredAt: string;
};

/**
 * Levels, badges and ranks as timeline entries, by delivery, named in the community's own language; not there is what has
 * nothing to tell any more. Why somebody left or was removed stays here.
 */
export async function honourEntries(
  tx: Db,
  asked: readonly AskedEntry[],
  baseUrl: string,
): Promise<Map<string, TimelineEntry>> {
  const rows = (await tx.execute(sql`
    select a.id, h.kind, h.name->>(select default_locale from settings where id = 1) as title, h.undone,
      (select m.username from members m where m.id = a.member) as username,
      to_char((case when h.undone then now() else h.at end) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "occurredAt"
    from ${askedRows(asked)} a cross join lateral (${HONOURS(sql`a.member`)}) h where h.id = a.step`)) as unknown as Row[];
  return entriesOf(asked, rows, (row, takenBack) => ({
    kind: takenBack ? "taken_back" : row.kind,
    role: "member",
    title: row.title,
    url: baseUrl + paths.person(row.username),
    reason: "",
    occurredAt: row.occurredAt,
  }));
}
