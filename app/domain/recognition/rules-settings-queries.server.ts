import type { Sql } from "#db/types.ts";
import { DEFAULT_POINT_RULES, type PointRules } from "./point-rules.ts";

/** How far counting again is; without figures it waits for its turn. */
export type Counting = { done: number; total: number | null };

export type RulesSettings = {
  rules: PointRules;
  /** Who wrote them when; null for those a community begins with. */
  since: { at: Date; by: string | null } | null;
  counting: Counting | null;
};

/** The rules as an admin sees them. */
export async function rulesSettings(sql: Sql): Promise<RulesSettings> {
  const [[rules], [counting]] = await Promise.all([
    sql<(PointRules & { at: Date; byId: string | null; by: string | null })[]>`
      select r.points, r.daily_cap as "dailyCap", r.created_at as at, r.created_by_id as "byId", m.display_name as by
      from point_rules r left join members m on m.id = r.created_by_id order by r.version desc limit 1`,
    sql<Counting[]>`
      select coalesce(done, 0)::int as done, total::int as total from ledger_rebuilds
      where id = 1 and finished_at is null`,
  ]);
  return {
    rules: rules ? { points: rules.points, dailyCap: rules.dailyCap } : DEFAULT_POINT_RULES,
    since: rules?.byId ? { at: rules.at, by: rules.by } : null,
    counting: counting ?? null,
  };
}
