import type { Sql } from "#db/types.ts";
import { type Attention, COUNT_UP_TO } from "./attention-counts.ts";

/** What waits for a person; each count stops at a thousand and stands on an index. */
export async function countAttention(sql: Sql, silenceDays: number): Promise<Attention> {
  const [row] = await sql<[Attention]>`
    select
      (select count(*)::int from (select 1 from ideas i where i.visibility = 'public' and i.merged_into_id is null
        and i.answered_at is null and i.created_at < now() - make_interval(days => ${silenceDays}) limit ${COUNT_UP_TO}) x) as "silentIdeas",
      (select count(*)::int from (select 1 from cases where state <> 'resolved' and due_at < now() limit ${COUNT_UP_TO}) x) as "lateCases",
      (select count(*)::int from (select 1 from article_flags where resolved_at is null limit ${COUNT_UP_TO}) x) as "openFlags",
      (select count(*)::int from (select 1 from articles where published_at is not null and retired_at is null
        and review_by is not null and review_by <= (now() at time zone 'utc')::date limit ${COUNT_UP_TO}) x) as "staleArticles",
      (select count(*)::int from (select 1 from review_items where state = 'open' limit ${COUNT_UP_TO}) x) as "openItems",
      (select count(*)::int from (select 1 from helping_acts where decided_at is null and applied_at is null limit ${COUNT_UP_TO}) x) as "openSuggestions",
      (select count(*)::int from (select 1 from ambassadors where state = 'proposed' limit ${COUNT_UP_TO}) x) as "openCandidates",
      (select count(*)::int from (select 1 from ambassadors where state = 'active'
        and review_on <= (now() at time zone 'utc')::date limit ${COUNT_UP_TO}) x) as "dueReviews",
      (select count(*)::int from (select 1 from mails where state = 'failed' limit ${COUNT_UP_TO}) x) as "failedMails",
      (select count(*)::int from crm_connections c cross join lateral
        (select 1 from crm_deliveries d where d.connection_id = c.id and d.state = 'dead' limit ${COUNT_UP_TO}) x) as "deadDeliveries",
      (select count(*)::int from (select 1 from graphile_worker.jobs where attempts >= max_attempts limit ${COUNT_UP_TO}) x) as "deadJobs",
      (select count(*)::int from ((select 1 from match_reviews where decided_at is null limit ${COUNT_UP_TO})
        union all (select 1 from crm_records where state = 'ambiguous' limit ${COUNT_UP_TO}) limit ${COUNT_UP_TO}) x) as "openMatches"`;
  return row;
}
