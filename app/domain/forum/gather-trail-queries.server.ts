import type { Sql } from "#db/types.ts";
import { readTrail, TRAIL_HOURS, TRAIL_MAX, type TrailStep } from "./trail.ts";

type GatherTrail = {
  /** What the form says was shown and opened. */
  claimed: string;
  /** The keys under which this person's reading and searching was written down. */
  visitors: readonly string[];
  now: Date;
};

const HOUR_MS = 3_600_000;

/**
 * What somebody saw before they asked: what the form showed, what they read and what they searched for, of the last
 * hours. Only things that everybody may see count, whatever the form says.
 */
export async function gatherTrail(sql: Sql, { claimed, visitors, now }: GatherTrail): Promise<TrailStep[]> {
  const since = new Date(now.getTime() - TRAIL_HOURS * HOUR_MS);
  const steps = readTrail(claimed);
  const rows = await sql<TrailStep[]>`
    with told as (
      select kind, target as target_kind, id::uuid as target_id,
        least(greatest(to_timestamp(at::float8 / 1000), ${since}), ${now}) as happened_at
      from unnest(${steps.map((step) => step.kind)}::text[], ${steps.map((step) => step.target)}::text[],
        ${steps.map((step) => step.id)}::text[], ${steps.map((step) => step.at)}::float8[]) as c (kind, target, id, at)
      union all
      select 'read', r.kind, r.target_id, r.read_at from content_reads r
      where r.visitor = any(${visitors as string[]}::text[]) and r.read_at > ${since}
    ), seen as (
      select kind, target_kind, target_id, min(happened_at) as happened_at from told s
      where case target_kind
        when 'article' then exists (select 1 from articles a
          where a.id = s.target_id and a.published_at is not null and a.retired_at is null)
        when 'thread' then exists (select 1 from threads t
          where t.id = s.target_id and t.visibility = 'public' and t.converted_idea_id is null)
        when 'idea' then exists (select 1 from ideas i where i.id = s.target_id and i.visibility = 'public')
        else false end
      group by kind, target_kind, target_id
    ), searched as (
      select query, max(created_at) as happened_at from search_queries
      where created_at > ${since} and visitor = any(${visitors as string[]}::text[]) group by query
    )
    select kind, target_kind as "targetKind", target_id as "targetId", '' as query, happened_at as "happenedAt" from seen
    union all
    select 'searched', null, null, query, happened_at from searched
    order by "happenedAt" desc limit ${TRAIL_MAX}`;
  return rows.reverse();
}
