import { useLoaderData } from "@remix-run/react";
import { pageMeta } from "#app/components/page-meta.ts";
import { RulePage } from "#app/components/screening/rule-page.tsx";
import { contentLines } from "#app/domain/moderation/content-lines-queries.server.ts";
import { deleteRule } from "#app/domain/screening/delete-rule.server.ts";
import { listHits } from "#app/domain/screening/hit-queries.server.ts";
import { findRule } from "#app/domain/screening/rule-queries.server.ts";
import { ruleActSchema, ruleSchema } from "#app/domain/screening/rule-schema.ts";
import { saveRule } from "#app/domain/screening/save-rule.server.ts";
import { startTrial } from "#app/domain/screening/start-trial.server.ts";
import { parseForm, parseValues, typedValues } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { rulesMessages } from "#app/i18n/messages/screening-rules.ts";
import { paths } from "#app/paths.ts";

export const loader = defineLoader("moderator", async ({ actor, params, sql, url, locale, now }) => {
  const { rule, trial, canChange } = await findRule(sql, actor, params.id ?? "");
  const ofTrial = url.searchParams.get("hits") === "trial" && trial !== null;
  const after = url.searchParams.get("after");
  const trialId = ofTrial ? trial.id : null;
  const hits = await listHits(sql, actor, { ruleId: rule.id, trialId, cursor: after });
  const targets = hits.items.map(({ kind, targetId: id }) => ({ kind, id }));
  const lines = Object.fromEntries(await contentLines(sql, targets));
  return { rule, trial, ofTrial, hits, lines, after, canChange, locale, now };
});

/** Saves the rule, tries it on the past, or takes it away. */
export const action = defineAction("admin", async ({ actor, db, sql, params, request, now }) => {
  const id = params.id ?? "";
  const { act } = await parseForm(request, ruleActSchema);
  const { rule } = await findRule(sql, actor, id);
  if (act === "delete") {
    await deleteRule(db, actor, { id });
    return redirectWithToast(paths.moderationRules(), { key: "rule_deleted" });
  }
  if (act === "try") {
    await startTrial(db, actor, { ruleId: id });
    return redirectWithToast(`${paths.moderationRule(id, { hits: "trial" })}#try`, { key: "rule_tried" });
  }
  await saveRule(db, actor, { ...parseValues(typedValues(request), ruleSchema(rule.kind)), id, now });
  return redirectWithToast(paths.moderationRule(id), { key: "rule_saved" });
});

export const meta = pageMeta(rulesMessages, "rulesTitle");

export default function Rule() {
  return <RulePage {...useLoaderData<typeof loader>()} />;
}
