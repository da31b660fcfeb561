import { newId } from "#db/ids.ts";
import type { Sql } from "#db/types.ts";
import { runWith } from "#search/run-with.server.ts";
import { evaluateRules, type Hit, type ScreeningRule } from "./evaluate-rules.ts";
import { stemmedWords } from "./gather-facts.server.ts";
import { PastCommunity } from "./past-community.server.ts";
import { countPastTexts, type PastText, pastAuthors, pastTexts } from "./past-texts.server.ts";
import { readScreening } from "./read-screening.server.ts";
import type { RuleConfigs } from "./rule-config.ts";
import { TRIAL_TEXTS } from "./rule-limits.ts";
import { textFacts } from "./text-facts.server.ts";

/** Texts between two reports on how far it is. */
const BATCH = 500;

/** Runs one rule over the newest texts in the order they were written. May run twice: it begins anew. */
export async function runTrial(sql: Sql, { trialId }: { trialId: string }): Promise<void> {
  const [rule] = await sql<ScreeningRule[]>`
    select r.id, r.kind, 'on' as mode, r.effect, r.language, r.below_trust as "belowTrust", r.config
    from rule_trials t join screening_rules r on r.id = t.rule_id where t.id = ${trialId} and t.finished_at is null`;
  if (!rule) return;
  await sql`delete from rule_hits where trial_id = ${trialId}`;
  const total = await countPastTexts(sql, TRIAL_TEXTS);
  await sql`update rule_trials set total = ${total}, done = 0, caught = 0 where id = ${trialId}`;
  const past = await communityOf(sql);
  let [done, caught] = [0, 0];
  for await (const batch of pastTexts(sql, TRIAL_TEXTS, BATCH)) {
    const hits = await tryOn(sql, rule, past, batch);
    done += batch.length;
    caught += hits.length;
    await sql.begin(async (tx) => {
      if (hits.length > 0) {
        await tx`insert into rule_hits ${tx(
          hits.map(({ text, hit }) => ({
            id: newId(),
            rule_id: rule.id,
            trial_id: trialId,
            mode: "shadow",
            target_kind: text.kind,
            target_id: text.id,
            member_id: text.authorId,
            detail: hit.detail,
            created_at: text.at,
          })),
        )}`;
      }
      await tx`update rule_trials set done = ${done}, caught = ${caught} where id = ${trialId}`;
    });
  }
  await sql`update rule_trials set finished_at = now(), total = ${done} where id = ${trialId}`;
}

async function communityOf(sql: Sql): Promise<PastCommunity> {
  const authors = await pastAuthors(sql, TRIAL_TEXTS);
  const opened = await sql<{ at: Date }[]>`select created_at as at from members order by created_at`;
  const { ownSites } = await readScreening(runWith(sql));
  return new PastCommunity(
    authors,
    opened.map(({ at }) => at.getTime()),
    ownSites,
  );
}

async function tryOn(sql: Sql, rule: ScreeningRule, past: PastCommunity, batch: readonly PastText[]) {
  const hits: { text: PastText; hit: Hit }[] = [];
  const minutes = rule.kind === "burst" ? [(rule.config as RuleConfigs["burst"]).minutes] : [];
  const inflected = rule.kind === "words" && !(rule.config as RuleConfigs["words"]).exact;
  for (const text of batch) {
    const said = textFacts(text.text);
    const stemmed = inflected
      ? await stemmedWords(runWith(sql), [rule], { source: text.text, language: text.language })
      : {};
    const [hit] = evaluateRules([rule], past.facts(text, said, minutes, stemmed));
    if (hit) hits.push({ text, hit });
    past.add(text, said);
  }
  return hits;
}
