import { useLoaderData } from "@remix-run/react";
import { pageMeta } from "#app/components/page-meta.ts";
import { RulesPage } from "#app/components/screening/rules-page.tsx";
import { createRule } from "#app/domain/screening/create-rule.server.ts";
import { listRules } from "#app/domain/screening/rule-queries.server.ts";
import { newRuleSchema } from "#app/domain/screening/rule-schema.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { rulesMessages } from "#app/i18n/messages/screening-rules.ts";
import { paths } from "#app/paths.ts";

export const loader = defineLoader("moderator", async ({ actor, sql, locale, now }) => ({
  ...(await listRules(sql, actor, now)),
  locale,
}));

export const action = defineAction("admin", async ({ actor, db, request }) => {
  const { id } = await createRule(db, actor, await parseForm(request, newRuleSchema));
  return redirectWithToast(paths.moderationRule(id), { key: "rule_added" });
});

export const meta = pageMeta(rulesMessages, "rulesTitle");

export default function Rules() {
  return <RulesPage {...useLoaderData<typeof loader>()} />;
}
