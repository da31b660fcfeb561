import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import type { RuleEffect, RuleKind, RuleMode } from "#db/schema/screening.ts";
import type { Sql } from "#db/types.ts";
import { canChangeRules, canSeeRules } from "./policy.ts";
import type { RuleConfig } from "./rule-config.ts";
import { HIT_DAYS } from "./rule-limits.ts";
import { STANDS_AGAINST } from "./stands-against.ts";

export type RuleView = {
  id: string;
  kind: RuleKind;
  name: string;
  mode: RuleMode;
  effect: RuleEffect;
  language: "en" | "fr" | null;
  belowTrust: number | null;
  config: RuleConfig;
};

export type RuleRow = RuleView & {
  /** What it caught in the last days, and what it would have caught in shadow. */
  caught: number;
  shadow: number;
  /** Of what it caught, what moderators then approved: what it should not have caught. */
  approved: number;
};

const columns = (sql: Sql) =>
  sql`r.id, r.kind, r.name, r.mode, r.effect, r.language, r.below_trust as "belowTrust", r.config`;

export async function listRules(
  sql: Sql,
  actor: Actor,
  now: Date,
): Promise<{ rules: RuleRow[]; canChange: boolean }> {
  assertAllowed(canSeeRules(actor));
  const rules = await sql<RuleRow[]>`
    select ${columns(sql)}, h.caught, h.shadow, h.approved
    from screening_rules r cross join lateral (
      select count(*) filter (where h.mode = 'on')::int as caught, count(*) filter (where h.mode = 'shadow')::int as shadow,
        count(*) filter (where h.mode = 'on' and exists (
          select 1 from moderation_acts a where a.target_kind = h.target_kind and a.target_id = h.target_id
            and a.act in ('approve', 'approve_and_trust') and a.undone_at is null))::int as approved
      from rule_hits h where h.rule_id = r.id and h.trial_id is null
        and h.created_at > ${now}::timestamptz - make_interval(days => ${HIT_DAYS})
    ) h order by r.position, r.id`;
  return { rules, canChange: canChangeRules(actor) === true };
}

export type Trial = {
  id: string;
  total: number;
  done: number;
  caught: number;
  createdAt: Date;
  finishedAt: Date | null;
  /** Whose texts it would have caught, and how many of them are in good standing now. */
  people: number;
  honest: number;
};

/** A rule as its page shows it, with the last time it was tried. Throws `NotFound`. */
export async function findRule(
  sql: Sql,
  actor: Actor,
  id: string,
): Promise<{ rule: RuleView; trial: Trial | null; canChange: boolean }> {
  assertAllowed(canSeeRules(actor));
  const [rule] = /^[0-9a-f-]{36}$/i.test(id)
    ? await sql<RuleView[]>`select ${columns(sql)} from screening_rules r where r.id = ${id}`
    : [];
  if (!rule) throw new NotFound("no_such_rule");
  const [trial] = await sql<Trial[]>`
    select t.id, t.total, t.done, t.caught, t.created_at as "createdAt", t.finished_at as "finishedAt", p.people, p.honest
    from rule_trials t cross join lateral (
      select count(*)::int as people, count(*) filter (where w.honest)::int as honest from (
        select ${inGoodStanding(sql)} as honest
        from (select distinct member_id from rule_hits where trial_id = t.id) h join members m on m.id = h.member_id) w
    ) p where t.rule_id = ${id} order by t.created_at desc limit 1`;
  return { rule, trial: trial ?? null, canChange: canChangeRules(actor) === true };
}

/** SQL on members `m`: people a rule had better leave alone. */
export const inGoodStanding = (sql: Sql) => sql`(m.restriction is null
  and not exists (select 1 from moderation_acts a where a.member_id = m.id and ${sql.unsafe(STANDS_AGAINST)})
  and (m.role <> 'member' or m.trusted_at is not null or m.tier is not null or (
    select count(*) from (
      (select 1 from ideas x where x.author_id = m.id and x.visibility in ('public', 'circle') limit 5) union all
      (select 1 from threads x where x.author_id = m.id and x.visibility in ('public', 'circle') limit 5) union all
      (select 1 from idea_comments x where x.author_id = m.id and x.visibility = 'public' and x.deleted_at is null limit 5) union all
      (select 1 from posts x where x.author_id = m.id and x.visibility = 'public' and x.deleted_at is null limit 5) union all
      (select 1 from thread_comments x where x.author_id = m.id and x.visibility = 'public' and x.deleted_at is null limit 5)) n) >= 5))`;
