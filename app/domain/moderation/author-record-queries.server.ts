import type { Restriction } from "#app/domain/core/actor.ts";
import type { Sql, SqlPiece } from "#db/types.ts";
import type { Act } from "./acts.ts";
import { AUTHOR_OPEN_COUNTED } from "./limits.ts";
import { type PersonJson, personJson, toPerson } from "./person-json.server.ts";
import type { AuthorRecord } from "./review-views.ts";

type Row = Omit<AuthorRecord, "person" | "acts"> & {
  person: PersonJson;
  acts: { act: Act; count: number }[];
};

/** Acts that say nothing against anybody. */
const WELL_MEANT: Act[] = ["approve", "approve_and_trust", "restore", "lift", "release_votes", "dismiss"];
/** More public writing than this is "a lot", and nobody needs the number. */
const WRITTEN_COUNTED = 1000;

/** Who somebody is to moderators. */
export async function authorRecord(
  sql: Sql,
  { memberId, now }: { memberId: string; now: Date },
): Promise<AuthorRecord | null> {
  const written = (table: string, shown: SqlPiece) => sql`
    (select count(*)::int from (select 1 from ${sql(table)} x where x.author_id = m.id and ${shown} limit ${WRITTEN_COUNTED}) n)`;
  const open = sql`x.visibility in ('public', 'circle')`;
  const there = sql`x.visibility = 'public' and x.deleted_at is null`;
  const [row] = await sql<Row[]>`
    select ${personJson(sql, "m")} as person, m.locale, m.created_at as since, m.closed_at is not null as closed, m.trusted_at as "trustedAt",
      case when m.restricted_until is null or m.restricted_until > ${now} then m.restriction end as restriction,
      case when m.restricted_until > ${now} then m.restricted_until end as "restrictedUntil",
      json_build_object('ideas', ${written("ideas", open)}, 'comments', ${written("idea_comments", there)},
        'threads', ${written("threads", open)}, 'posts', ${written("posts", there)},
        'remarks', ${written("thread_comments", there)}) as written,
      (select coalesce(json_agg(s), '[]') from (
        select a.act, count(*)::int as count from moderation_acts a
        where a.member_id = m.id and a.undone_at is null and a.act <> all(${WELL_MEANT}::text[])
          and a.target_kind <> 'appeal' group by a.act) s) as acts,
      (select json_build_object('decided', count(*), 'upheld', count(*) filter (where f.upheld)) from flags f
        where f.member_id = m.id and f.decided_at is not null and f.upheld is not null) as flags,
      (select count(*)::int from (select 1 from review_items i where i.author_id = m.id and i.state = 'open'
        limit ${AUTHOR_OPEN_COUNTED + 1}) n) as open
    from members m where m.id = ${memberId}`;
  if (!row) return null;
  const acts = Object.fromEntries(row.acts.map(({ act, count }) => [act, count]));
  return { ...row, person: toPerson(row.person)!, acts, restriction: row.restriction as Restriction | null };
}
