import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { ModerationPage } from "#app/components/moderation/moderation-page.tsx";
import type { RuleRow } from "#app/domain/screening/rule-queries.server.ts";
import type { Locale } from "#app/i18n/index.ts";
import { rulesMessages } from "#app/i18n/messages/screening-rules.ts";
import { ruleSentenceMessages } from "#app/i18n/messages/screening-sentences.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Select } from "#app/ui/select.tsx";
import { Table } from "#app/ui/table.tsx";
import { MODE_LOOKS } from "./mode-looks.ts";
import { ruleSays, whoOf } from "./rule-says.ts";

type RulesPageProps = { rules: RuleRow[]; canChange: boolean; locale: Locale };

const KINDS = ["first_posts", "links", "words", "duplicate", "fast_typing", "burst", "same_host"] as const;
/** All rules in their order, with what each of them did lately. */
export function RulesPage({ rules, canChange, locale }: RulesPageProps) {
  const t = useT(rulesMessages);
  return (
    <ModerationPage title={t("rulesTitle")} lead={t("rulesLead")}>
      {!canChange && (
        <div className="mb-4">
          <Notice>{t("onlyAdmins")}</Notice>
        </div>
      )}
      <Card padded={false} as="div">
        <Table
          label={t("rulesTable")}
          columns={[
            { key: "rule", label: t("col_rule") },
            { key: "mode", label: t("col_mode") },
            { key: "effect", label: t("col_effect") },
            { key: "hits", label: t("col_hits"), numeric: true },
          ]}
        >
          {rules.map((rule) => (
            <RuleLine key={rule.id} rule={rule} locale={locale} />
          ))}
        </Table>
      </Card>
      {canChange && (
        <Form method="post" className="mt-8 border-t border-line pt-6">
          <h2 className="text-lg font-semibold">{t("addRule")}</h2>
          <p className="mt-1 max-w-measure text-sm text-ink-soft">{t("addRuleText")}</p>
          <div className="mt-4 flex flex-wrap items-end gap-3 *:mt-0!">
            <Select
              name="kind"
              label={t("addRuleKind")}
              fieldClassName="w-full sm:w-96"
              options={KINDS.map((kind) => ({ value: kind, label: t(`kind_${kind}`) }))}
            />
            <SubmitButton variant="secondary" icon="plus">
              {t("add")}
            </SubmitButton>
          </div>
        </Form>
      )}
    </ModerationPage>
  );
}

function RuleLine({ rule, locale }: { rule: RuleRow; locale: Locale }) {
  const t = useT(rulesMessages);
  const sentences = useT(ruleSentenceMessages);
  const says = ruleSays(sentences, rule, locale);
  return (
    <tr>
      <td className="min-w-64">
        <a href={paths.moderationRule(rule.id)} className="font-medium">
          {rule.name || says}
        </a>
        <p className="mt-0.5 text-xs text-ink-faint">
          {rule.name ? `${says} · ` : ""}
          {t(`whoShort_${whoOf(rule.belowTrust)}`)}
        </p>
      </td>
      <td>
        <Badge {...MODE_LOOKS[rule.mode]}>{t(`mode_${rule.mode}`)}</Badge>
      </td>
      <td className="whitespace-nowrap">{t(`effect_${rule.effect}`)}</td>
      <td className="num whitespace-nowrap">
        <RuleHits rule={rule} />
      </td>
    </tr>
  );
}

function RuleHits({ rule: { caught, shadow, approved } }: { rule: RuleRow }) {
  const t = useT(rulesMessages);
  if (caught + shadow === 0) return <span className="text-ink-faint">{t("hitsNone")}</span>;
  return (
    <>
      {caught > 0 && <span className="block">{t("hitsCaught", { count: caught })}</span>}
      {approved > 0 && (
        <span className="block text-xs text-ink-soft">{t("hitsApproved", { count: approved })}</span>
      )}
      {shadow > 0 && (
        <span className="block text-xs text-ink-soft">{t("hitsShadow", { count: shadow })}</span>
      )}
    </>
  );
}
