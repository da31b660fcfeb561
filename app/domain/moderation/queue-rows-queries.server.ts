import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Sql, SqlPiece } from "#db/types.ts";
import { targetKey } from "./content-line.ts";
import { contentLines } from "./content-lines-queries.server.ts";
import { type PersonJson, personJson, toPerson } from "./person-json.server.ts";
import type { Scope } from "./policy.ts";
import type { Claim, QueueRow } from "./review-views.ts";

type Row = Omit<QueueRow, "title" | "excerpt" | "author" | "claim"> & {
  targetId: string;
  author: PersonJson;
  claim: ClaimJson;
};
/** As JSON gives it: the date is a text. */
type ClaimJson = (Omit<Claim, "until"> & { until: string }) | null;

/** Others that are alike are counted no further. */
const ALIKE_COUNTED = 500;

/** SQL expression on review items `i`: the claim that holds now, or null. */
export const claimColumn = (sql: Sql, actor: MemberActor, now: Date) => sql`
  case when i.claimed_until > ${now} then (
    select json_build_object('by', c.display_name, 'mine', c.id = ${actor.id}, 'until', i.claimed_until)
    from members c where c.id = i.claimed_by_id) end`;

export const toClaim = (claim: ClaimJson): Claim | null =>
  claim && { ...claim, until: new Date(claim.until) };

/** SQL expression: how many open items have this likeness, of what this moderator decides on. */
const openAlike = (sql: Sql, likeness: SqlPiece, scope: Scope) => sql`
  (select count(*)::int from (
    select 1 from review_items o where o.likeness = ${likeness} and o.state = 'open'
      ${scope ? sql`and o.category_id = any(${[...scope]}::uuid[])` : sql``} limit ${ALIKE_COUNTED + 1}) o)`;

/** SQL expression on review items `i`: how many others are open and alike; itself is one of those, while it is open. */
export const alikeColumn = (sql: Sql, scope: Scope) => sql`
  greatest(${openAlike(sql, sql`i.likeness`, scope)} - (i.state = 'open')::int, 0)`;

/** The lines of the queue that `page` selects: rows of review items in their order. */
export async function queueRows(
  sql: Sql,
  actor: MemberActor,
  { page, scope, now }: { page: SqlPiece; scope: Scope; now: Date },
): Promise<QueueRow[]> {
  const rows = await sql<Row[]>`
    with page as materialized (${page}), alike as materialized (
      select l.likeness, ${openAlike(sql, sql`l.likeness`, scope)} as open
      from (select distinct likeness from page where likeness is not null) l)
    select i.number::float8 as number, i.kind, i.score, i.version, i.hidden as unseen, i.opened_at as "openedAt", i.language,
      i.target_id as "targetId", case when k.id is not null then json_build_object('slug', k.slug, 'name', k.name) end as category,
      ${personJson(sql, "m")} as author,
      (select coalesce(json_agg(s), '[]') from (
        select source, reason, count(*)::int as count from review_sources where item_id = i.id
        group by source, reason order by sum(score) desc, source, reason) s) as sources,
      ${claimColumn(sql, actor, now)} as claim, greatest(coalesce(a.open, 0) - (i.state = 'open')::int, 0) as alike
    from page i left join categories k on k.id = i.category_id left join members m on m.id = i.author_id
      left join alike a on a.likeness = i.likeness
    order by i.score desc, i.number`;
  const lines = await contentLines(
    sql,
    rows.map(({ kind, targetId: id }) => ({ kind, id })),
  );
  return rows.map(({ targetId, author, claim, ...row }) => {
    const line = lines.get(targetKey({ kind: row.kind, id: targetId }));
    const { title = "", excerpt = "" } = line ?? {};
    return { ...row, title, excerpt, author: toPerson(author), claim: toClaim(claim) };
  });
}
