import type { Sql } from "#db/types.ts";
import { type PersonJson, personJson, toPerson } from "./person-json.server.ts";
import type { SourceView } from "./review-views.ts";

type Row = Omit<SourceView, "by" | "accuracy"> & {
  by: PersonJson;
  upheld: number | null;
  decided: number | null;
};

/** Below this many judged flags nobody's record says anything. */
const KNOWN_AFTER = 5;

/** Why an item is in the queue, heaviest first. */
export async function itemSources(sql: Sql, itemId: string): Promise<SourceView[]> {
  const rows = await sql<Row[]>`
    select s.source, s.reason, s.detail, s.score, s.created_at as at, ${personJson(sql, "m")} as by, r.name as rule,
      n.upheld, n.decided
    from review_sources s left join flags f on f.id = s.flag_id left join members m on m.id = f.member_id
    left join screening_rules r on r.id = s.rule_id
    left join lateral (
      select count(*)::int as decided, (count(*) filter (where g.upheld))::int as upheld from flags g
      where g.member_id = m.id and g.decided_at is not null and g.upheld is not null) n on m.id is not null
    where s.item_id = ${itemId} order by s.score desc, s.created_at, s.id`;
  return rows.map(({ by, upheld, decided, ...source }) => ({
    ...source,
    by: toPerson(by),
    accuracy: decided !== null && decided > KNOWN_AFTER ? upheld! / decided : null,
  }));
}
