import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Sql } from "#db/types.ts";
import { QUEUE_COUNTED } from "./limits.ts";

export type LastDecided = {
  at: Date;
  /** Null: somebody who has left. */
  by: string | null;
  /** Decided by anybody in the last 24 hours; `QUEUE_COUNTED + 1` stands for more. */
  today: number;
};

/** What was decided last, for who finds the queue empty. */
export async function lastDecided(sql: Sql, _actor: MemberActor): Promise<LastDecided | null> {
  const [row] = await sql<LastDecided[]>`
    select i.decided_at as at, m.display_name as by,
      (select count(*)::int from (select 1 from review_items d where d.state = 'decided'
        and d.decided_at >= now() - interval '1 day' limit ${QUEUE_COUNTED + 1}) x) as today
    from review_items i left join members m on m.id = i.decided_by_id
    where i.state = 'decided' order by i.decided_at desc, i.number desc limit 1`;
  return row ?? null;
}
