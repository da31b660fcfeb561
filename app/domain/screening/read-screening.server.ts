import type { Run } from "#search/run.ts";
import type { ScreeningRule } from "./evaluate-rules.ts";
import { sitesIn } from "./known-hosts.ts";

export type Screening = {
  /** Those that are on or in shadow, in their order. */
  rules: ScreeningRule[];
  limits: Record<string, number>;
  /** Sites that are nobody's advertising here. */
  ownSites: string[];
};

type Row = {
  rules: ScreeningRule[];
  limits: Record<string, number> | null;
  known: string | null;
  own: string | null;
};

/** Rules and limits as they are now: one statement. */
export async function readScreening(run: Run): Promise<Screening> {
  const [row] = await run<Row>(`
    select coalesce((select json_agg(json_build_object('id', r.id, 'kind', r.kind, 'mode', r.mode, 'effect', r.effect,
        'language', r.language, 'belowTrust', r.below_trust, 'config', r.config) order by r.position, r.id)
      from screening_rules r where r.mode <> 'off'), '[]') as rules, s.limits, s.known_hosts as known, s.own_host as own
    from (select 1) one left join screening_settings s on s.id = 1`);
  return {
    rules: row!.rules,
    limits: row!.limits ?? {},
    ownSites: sitesIn(`${row!.own ?? ""}\n${row!.known ?? ""}`),
  };
}
