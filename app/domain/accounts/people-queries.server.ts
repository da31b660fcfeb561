import { decodeCursor, type Page, toPage } from "#app/domain/core/page.ts";
import { ROLES, type Role } from "#db/schema/accounts.ts";
import type { Sql } from "#db/types.ts";

export type PersonRow = {
  id: string;
  username: string;
  displayName: string;
  email: string | null;
  emailVerified: boolean;
  avatarKey: string | null;
  role: Role;
  createdAt: Date;
  lastActiveAt: Date | null;
};

export type PeopleFilter = { q: string; role: Role | null; after: string | null };

/** What the people page understands of its address; anything else means "everyone". */
export function peopleFilter(search: URLSearchParams): PeopleFilter {
  const role = ROLES.find((known) => known === search.get("role")) ?? null;
  return { q: (search.get("q") ?? "").trim().slice(0, 100), role, after: search.get("after") };
}

/** A cursor changed by hand must start the list again, not fail in the database. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Two letters of an address match tens of thousands; nobody means that. */
const MIN_EMAIL_PREFIX = 3;
const escapeLike = (text: string) => text.replace(/[\\%_]/g, "\\$&");

/** "Mar Dup" -> "mar:* & dup:*": the beginnings of words of the name, in any order. */
const prefixQuery = (q: string) => (q.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `${word}:*`).join(" & ");

function matching(sql: Sql, q: string) {
  const words = prefixQuery(q);
  if (!words) return sql`false`;
  // Word for word the expression of the index members_words.
  const byName = sql`to_tsvector('simple', ruche_plain(m.display_name || ' ' || m.username)) @@ to_tsquery('simple', ruche_plain(${words}))`;
  if (q.length < MIN_EMAIL_PREFIX) return byName;
  const byEmail = sql`m.email like ${`${escapeLike(q.toLowerCase())}%`}`;
  return q.includes("@") ? byEmail : sql`(${byName} or ${byEmail})`;
}

/** Members by name: all, or those whose name has words beginning so, or whose address begins so. For admins. */
export async function listPeople(
  sql: Sql,
  { q, role, after }: PeopleFilter,
  size = 30,
): Promise<Page<PersonRow>> {
  const given = decodeCursor(after, 2);
  const cursor = given && UUID.test(String(given[1])) ? given : null;
  const rows = await sql<(PersonRow & { sortName: string })[]>`
    select m.id, m.username, m.display_name as "displayName", m.email, m.email_verified_at is not null as "emailVerified",
      m.avatar_key as "avatarKey", m.role, m.created_at as "createdAt", m.last_active_at as "lastActiveAt",
      ruche_plain(m.display_name) as "sortName"
    from members m
    where m.closed_at is null
      ${q ? sql`and ${matching(sql, q)}` : sql``}
      ${role === null ? sql`` : role === "member" ? sql`and m.role = 'member'` : sql`and m.role = ${role} and m.role <> 'member'`}
      ${cursor ? sql`and (ruche_plain(m.display_name), m.id) > (${String(cursor[0])}, ${String(cursor[1])})` : sql``}
    order by ruche_plain(m.display_name), m.id limit ${size + 1}`;
  return toPage(rows, (row) => [row.sortName, row.id], size);
}

export type PersonForRole = PersonRow & { otherAdmins: number };

/** One person as the page about their role shows them, or null. */
export async function findPersonForRole(sql: Sql, username: string): Promise<PersonForRole | null> {
  const [row] = await sql<PersonForRole[]>`
    select m.id, m.username, m.display_name as "displayName", m.email, m.email_verified_at is not null as "emailVerified",
      m.avatar_key as "avatarKey", m.role, m.created_at as "createdAt", m.last_active_at as "lastActiveAt",
      (select count(*)::int from members a where a.role = 'admin' and a.closed_at is null and a.id <> m.id) as "otherAdmins"
    from members m where lower(m.username) = lower(${username}) and m.closed_at is null`;
  return row ?? null;
}
