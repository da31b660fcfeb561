import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";
import type { Span } from "./tally-entries.server.ts";

/** Adds these lines of the ledger to what everybody has. Returns whose standing changed. */
export async function updateStandings(tx: Db, { after, upTo }: Span): Promise<string[]> {
  const rows = await tx.execute(sql`
    insert into standings (member_id, points, counts)
    select k.member_id, sum(k.points)::int, coalesce(jsonb_object_agg(k.kind, k.count) filter (where k.count <> 0), '{}')
    from (
      select e.member_id, e.kind, sum(e.points) as points, sum(e.sign) as count from point_entries e
      where e.position > ${after} and e.position <= ${upTo} group by e.member_id, e.kind
    ) k join members m on m.id = k.member_id group by k.member_id order by k.member_id
    on conflict (member_id) do update set points = standings.points + excluded.points, updated_at = now(),
      counts = (
        select coalesce(jsonb_object_agg(key, count), '{}') from (
          select key, sum(value::int) as count from (
            select * from jsonb_each_text(standings.counts) union all select * from jsonb_each_text(excluded.counts)
          ) both_counts group by key having sum(value::int) <> 0
        ) c)
    returning member_id`);
  return (rows as unknown as { member_id: string }[]).map((row) => row.member_id);
}
