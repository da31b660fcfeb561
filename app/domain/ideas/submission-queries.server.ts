import { paths } from "#app/paths.ts";
import type { Sql } from "#db/types.ts";

export type SuggestedPerson = { id: string; username: string; displayName: string; avatarUrl: string | null };

type Row = Omit<SuggestedPerson, "avatarUrl"> & { avatarKey: string | null };

/** Members whose username, or a word of whose name, begins like this: for "@" completion. Usernames come first. */
export async function suggestPeople(sql: Sql, typed: string, limit = 6): Promise<SuggestedPerson[]> {
  const prefix = typed.trim().replace(/^@/, "").slice(0, 40);
  const words = prefix.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (words.length === 0) return [];
  const username = `${prefix.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
  const name = words.map((word) => `${word}:*`).join(" & ");
  const rows = await sql<Row[]>`
    with found as (
      (select id, 0 as nth from members where lower(username) like ${username} and closed_at is null limit ${limit})
      union all
      (select id, 1 from members
        where to_tsvector('simple', ruche_plain(display_name || ' ' || username)) @@ to_tsquery('simple', ruche_plain(${name}))
          and closed_at is null limit ${limit})
    ), best as (
      select id, min(nth) as nth from found group by id
    )
    select m.id, m.username, m.display_name as "displayName", m.avatar_key as "avatarKey"
    from best b join members m on m.id = b.id order by b.nth, lower(m.username) limit ${limit}`;
  return rows.map(({ avatarKey, ...person }) => ({
    ...person,
    avatarUrl: avatarKey && paths.upload(avatarKey),
  }));
}
