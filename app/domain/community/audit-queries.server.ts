import { decodeCursor, type Page, toPage } from "#app/domain/core/page.ts";
import type { Sql } from "#db/types.ts";

export type AuditRow = {
  id: string;
  action: string;
  targetKind: string;
  targetId: string;
  detail: Record<string, unknown>;
  createdAt: Date;
  actor: { username: string; displayName: string } | null;
  /** Set when the target is a member. */
  person: { username: string; displayName: string } | null;
};

export type AuditFilter = {
  action: string;
  actor: string;
  target: string;
  /** First and last day, both included, as `2026-01-31` in UTC; empty for no limit. */
  since: string;
  until: string;
  after: string | null;
};

const DAY = /^\d{4}-\d\d-\d\d$/;

/** `target` is a member's name ("maya"), a kind ("idea"), or a kind and an id ("member:018f…"). */
export function auditFilter(search: URLSearchParams): AuditFilter {
  const text = (name: string) => (search.get(name) ?? "").trim().replace(/^@/, "").slice(0, 120);
  const day = (name: string) => {
    const value = text(name);
    return DAY.test(value) && !Number.isNaN(Date.parse(value)) ? value : "";
  };
  return {
    action: text("action"),
    actor: text("actor"),
    target: text("target"),
    since: day("since"),
    until: day("until"),
    after: search.get("after"),
  };
}

/** A cursor changed by hand must start the list again, not fail in the database. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Row = Omit<AuditRow, "actor" | "person"> & {
  at: string;
  actorUsername: string | null;
  actorName: string | null;
  personUsername: string | null;
  personName: string | null;
};

/** What staff changed, newest first. */
export async function listAudit(
  sql: Sql,
  { action, actor, target, since, until, after }: AuditFilter,
  size = 40,
): Promise<Page<AuditRow>> {
  const cursor = decodeCursor(after, 2);
  const from =
    cursor && !Number.isNaN(Date.parse(String(cursor[0]))) && UUID.test(String(cursor[1])) ? cursor : null;
  const [kind = "", id = ""] = target.split(":");
  const rows = await sql<Row[]>`
    select a.id, a.action, a.target_kind as "targetKind", a.target_id as "targetId", a.detail, a.created_at as "createdAt",
      a.created_at::text as at, m.username as "actorUsername", m.display_name as "actorName",
      p.username as "personUsername", p.display_name as "personName"
    from audit_entries a left join members m on m.id = a.actor_id
      left join members p on p.id = (case when a.target_kind = 'member' then a.target_id::uuid end)
    where true
      ${action ? sql`and a.action = ${action}` : sql``}
      ${actor ? sql`and a.actor_id = (select id from members where lower(username) = lower(${actor}))` : sql``}
      ${id ? sql`and a.target_kind = ${kind} and a.target_id = ${id}` : sql``}
      ${
        kind && !id
          ? sql`and (a.target_kind = ${kind} or (a.target_kind = 'member'
              and a.target_id = (select id::text from members where lower(username) = lower(${kind}))))`
          : sql``
      }
      ${since ? sql`and a.created_at >= ${since}::text::timestamp at time zone 'UTC'` : sql``}
      ${until ? sql`and a.created_at < (${until}::text::date + 1)::timestamp at time zone 'UTC'` : sql``}
      ${from ? sql`and (a.created_at, a.id) < (${String(from[0])}::text::timestamptz, ${String(from[1])})` : sql``}
    order by a.created_at desc, a.id desc limit ${size + 1}`;
  const page = toPage(rows, (row) => [row.at, row.id], size);
  const items = page.items.map(
    ({ at: _at, actorUsername, actorName, personUsername, personName, ...row }) => ({
      ...row,
      actor: actorUsername === null ? null : { username: actorUsername, displayName: actorName ?? "" },
      person: personUsername === null ? null : { username: personUsername, displayName: personName ?? "" },
    }),
  );
  return { items, next: page.next };
}

/** Which actions and kinds of target there are to choose from: a skip scan over the index, not over the log. */
export async function listAuditActions(sql: Sql): Promise<string[]> {
  const rows = await sql<{ action: string }[]>`
    with recursive known as (
      (select action from audit_entries order by action limit 1)
      union all
      select (select a.action from audit_entries a where a.action > k.action order by a.action limit 1) from known k where k.action is not null
    ) select action from known where action is not null`;
  return rows.map((row) => row.action);
}
