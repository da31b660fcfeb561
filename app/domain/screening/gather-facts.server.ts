import type { Run } from "#search/run.ts";
import { concerns, type ScreeningRule } from "./evaluate-rules.ts";
import type { Facts, LikeText } from "./facts.ts";
import { isWellKnown } from "./known-hosts.ts";
import { BITS_APART, NEWEST_COMPARED, USUAL_DAYS, USUAL_FROM_DAYS } from "./looking-back.ts";
import { PRINT_DAYS, type RuleConfigs } from "./rule-config.ts";
import type { TextFacts } from "./text-facts.server.ts";
import { TRUST } from "./trust.ts";
import type { Standing } from "./trust-of.server.ts";

export type Writing = {
  memberId: string;
  targetKind: string;
  targetId: string;
  text: TextFacts;
  /** What was typed, for the stems of its words. */
  source: string;
  language: string;
  edit: boolean;
  typedMs: number | null;
  /** Sites that are nobody's advertising here: the community's own, and those an admin named. */
  ownSites: readonly string[];
  now: Date;
};

/** Looks up what the rules that concern this text need to know, and nothing else. */
export async function gatherFacts(
  run: Run,
  rules: readonly ScreeningRule[],
  { trust, published, waiting }: Standing,
  writing: Writing,
): Promise<Facts> {
  const { text, language, edit, typedMs, now } = writing;
  const asked = rules.filter((rule) => concerns(rule, { trust, language }));
  const strange = await strangeSites(run, writing);
  return {
    text,
    language,
    edit,
    trust,
    published,
    waiting,
    typedMs,
    strange,
    lately: await likeTexts(run, asked, writing, strange),
    opened: await openedAround(run, asked, writing),
    stemmed: await stemmedWords(run, asked, writing),
    now,
  };
}

type Config<K extends keyof RuleConfigs> = { config: RuleConfigs[K] };
const ofKind = <K extends keyof RuleConfigs>(rules: readonly ScreeningRule[], kind: K) =>
  rules.filter((rule) => rule.kind === kind) as (ScreeningRule & Config<K>)[];

/** Sites that neither the world knows nor anybody whom this community trusts has linked to. */
async function strangeSites(
  run: Run,
  { text, ownSites, now }: Pick<Writing, "text" | "ownSites" | "now">,
): Promise<string[]> {
  const sites = text.sites.filter((site) => !isWellKnown(site) && !ownSites.includes(site));
  if (sites.length === 0) return [];
  const rows = await run<{ site: string }>(
    `select s.site from json_array_elements_text($1::text::json) with ordinality s (site, nth)
      where not exists (select 1 from written_prints p
        where p.hosts @> array[s.site] and p.trust >= ${TRUST.member} and p.created_at <= $2::text::timestamptz)
      order by s.nth`,
    [JSON.stringify(sites), now.toISOString()],
  );
  return rows.map(({ site }) => site);
}

type Row = Omit<LikeText, "createdAt"> & { createdAt: string | Date };

async function likeTexts(
  run: Run,
  rules: readonly ScreeningRule[],
  { text, targetId, now }: Writing,
  strange: string[],
): Promise<LikeText[]> {
  const same = ofKind(rules, "duplicate").length > 0 && text.words.length > 0;
  const hosts = ofKind(rules, "same_host").length > 0 ? strange : [];
  if (!same && hosts.length === 0) return [];
  const columns = `member_id as "memberId", target_kind as "targetKind", target_id as "targetId", print, hosts, trust,
    created_at as "createdAt"`;
  const lately = `created_at > $1::text::timestamptz - interval '${PRINT_DAYS} days' and created_at <= $1::text::timestamptz
    and target_id <> $2::uuid`;
  const apart = "bit_count((simhash # $4::text::bigint)::bit(64))::int";
  const rows = await run<Row>(
    `(select ${columns}, 0 as distance from written_prints
        where ${same} and print = $3 and ${lately} order by created_at desc limit 20)
      union all
      (select * from (
        select ${columns}, ${apart} as distance from (
          select * from written_prints where ${lately} order by created_at desc limit ${NEWEST_COMPARED}) newest
        where ${same && text.simhash !== 0n} and simhash <> 0 and print <> $3) near
        where distance <= ${BITS_APART} order by "createdAt" desc limit 20)
      union all
      (select ${columns}, null as distance from written_prints
        where ${hosts.length > 0} and hosts && (select array_agg(h) from json_array_elements_text($5::text::json) h)
          and ${lately} order by created_at desc limit 200)`,
    [now.toISOString(), targetId, text.print, text.simhash.toString(), JSON.stringify(hosts)],
  );
  return rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt) }));
}

/** How many accounts were opened around this one, for each span that a rule asks about. */
async function openedAround(
  run: Run,
  rules: readonly ScreeningRule[],
  { memberId, edit, now }: Writing,
): Promise<Facts["opened"]> {
  const opened: Facts["opened"] = {};
  if (edit) return opened;
  for (const { config } of ofKind(rules, "burst")) {
    const [row] = await run<{ near: number; before: number; known: boolean }>(
      `select
          (select count(*)::int from members o where o.created_at between m.created_at - s.span and m.created_at + s.span
            and o.created_at <= $3::text::timestamptz) as near,
          (select count(*)::int from members o where o.created_at < m.created_at - s.span
            and o.created_at > m.created_at - s.span - interval '${USUAL_DAYS} days') as before,
          exists (select 1 from members o where o.created_at < m.created_at - interval '${USUAL_FROM_DAYS} days') as known
        from members m, (select make_interval(mins => $2::int) as span) s where m.id = $1::uuid`,
      [memberId, config.minutes, now.toISOString()],
    );
    const spans = (USUAL_DAYS * 24 * 60) / (2 * config.minutes);
    opened[config.minutes] = { near: row!.near, usual: row!.known ? row!.before / spans : null };
  }
  return opened;
}

/** Which words of the rules a text has, in whatever ending: Postgres knows the stems of each language. */
export async function stemmedWords(
  run: Run,
  rules: readonly ScreeningRule[],
  { source, language }: Pick<Writing, "source" | "language">,
): Promise<Facts["stemmed"]> {
  const wanted = ofKind(rules, "words").filter(({ config }) => !config.exact && config.words.length > 0);
  const stemmed: Facts["stemmed"] = {};
  if (wanted.length === 0) return stemmed;
  const words = wanted.flatMap(({ id, config }) => config.words.map((word) => ({ id, word })));
  const rows = await run<{ id: string; word: string }>(
    `with said as materialized (select to_tsvector(ruche_config($2), ruche_plain($1)) as stems)
      select w.id, w.word from said, json_to_recordset($3::text::json) as w (id text, word text)
      where said.stems @@ phraseto_tsquery(ruche_config($2), ruche_plain(w.word))`,
    [source, language, JSON.stringify(words)],
  );
  for (const { id, word } of rows) (stemmed[id] ??= []).push(word);
  return stemmed;
}
