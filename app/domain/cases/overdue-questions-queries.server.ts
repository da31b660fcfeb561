import { listedThreads } from "#app/domain/forum/visibility.server.ts";
import type { Sql } from "#db/types.ts";

type Range = { from: Date; until: Date; after: { createdAt: Date; number: number }; limit: number };

/**
 * Public questions asked in a span of time that nobody has answered and no case was ever made of, oldest first. What was
 * imported has its history elsewhere.
 */
export function overdueQuestions(sql: Sql, { from, until, after, limit }: Range) {
  return sql<{ id: string; number: number; createdAt: Date }[]>`
    with overdue as (
      select t.id, t.number, t.created_at from threads t
      where ${listedThreads(sql)} and t.state = 'unanswered' and t.created_at between ${from} and ${until}
        and (t.created_at, t.number) > (${after.createdAt}, ${after.number}) and t.source is null
        and not exists (select 1 from cases c where c.thread_id = t.id)
      order by t.created_at, t.number limit ${limit}
    )
    select id, number::int as number, created_at as "createdAt" from overdue order by created_at, number`;
}
