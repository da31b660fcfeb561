import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { ModerationPage } from "#app/components/moderation/moderation-page.tsx";
import type { ContentLine } from "#app/domain/moderation/content-line.ts";
import type { HitRow } from "#app/domain/screening/hit-queries.server.ts";
import type { RuleView, Trial } from "#app/domain/screening/rule-queries.server.ts";
import type { Locale } from "#app/i18n/index.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { ruleMessages } from "#app/i18n/messages/screening-rule.ts";
import { rulesMessages } from "#app/i18n/messages/screening-rules.ts";
import { ruleSentenceMessages } from "#app/i18n/messages/screening-sentences.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { Card } from "#app/ui/card.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { HitList } from "./hit-list.tsx";
import { MODE_LOOKS } from "./mode-looks.ts";
import { RuleForm } from "./rule-form.tsx";
import { ruleSays, whoOf } from "./rule-says.ts";
import { TrialPanel } from "./trial-panel.tsx";

type RulePageProps = {
  rule: RuleView;
  trial: Trial | null;
  /** Hits of the trial are shown, not what the rule met since it is there. */
  ofTrial: boolean;
  hits: { items: HitRow[]; next: string | null };
  lines: Record<string, ContentLine>;
  after: string | null;
  canChange: boolean;
  locale: Locale;
  now: Date;
};

/** One rule: what it says, what it would have done, what it did. */
export function RulePage(props: RulePageProps) {
  const { rule, trial, ofTrial, hits, lines, after, canChange, locale, now } = props;
  const t = useT(ruleMessages);
  const ruleWords = useT(rulesMessages);
  const sentences = useT(ruleSentenceMessages);
  const common = useT(commonMessages);
  const { errors, values } = useFormState(ruleMessages);
  const says = ruleSays(sentences, rule, locale);
  const title = rule.name || ruleWords(`kind_${rule.kind}`);
  const query = ofTrial ? { hits: "trial" } : {};
  return (
    <ModerationPage
      title={title}
      lead={
        <>
          <Badge {...MODE_LOOKS[rule.mode]}>{ruleWords(`mode_${rule.mode}`)}</Badge> {says}.{" "}
          {ruleWords(`effect_${rule.effect}`)} · {ruleWords(`who_${whoOf(rule.belowTrust)}`)}.
        </>
      }
      before={
        <Breadcrumb
          label={common("breadcrumb")}
          items={[{ href: paths.moderationRules(), label: t("backToRules") }, { label: title }]}
        />
      }
    >
      {canChange ? (
        <RuleForm key={JSON.stringify(rule)} rule={rule} typed={errors && { errors, values }} />
      ) : (
        <Notice>{ruleWords("onlyAdmins")}</Notice>
      )}
      <div className="mt-10">
        <TrialPanel rule={rule} trial={trial} canChange={canChange} locale={locale} now={now} />
      </div>
      <section className="mt-10" aria-labelledby="hits">
        <h2 id="hits" className="text-xl font-semibold">
          {t(ofTrial ? "hitsTrialTitle" : "hitsTitle")}
        </h2>
        {trial?.finishedAt && (
          <div className="mt-3">
            <Tabs
              label={t("hitsTitle")}
              keepScroll
              items={[
                { href: `${paths.moderationRule(rule.id)}#hits`, label: t("hits_live"), current: !ofTrial },
                {
                  href: `${paths.moderationRule(rule.id, { hits: "trial" })}#hits`,
                  label: t("hits_trial"),
                  current: ofTrial,
                  count: trial.caught,
                },
              ]}
            />
          </div>
        )}
        {hits.items.length === 0 ? (
          <EmptyState icon="shield" title={t("hitsEmpty")} text={t("hitsEmptyText")} />
        ) : (
          <Card as="div" padded={false}>
            <div className="px-4">
              <HitList hits={hits.items} lines={lines} trial={ofTrial} locale={locale} now={now} />
            </div>
          </Card>
        )}
        <Pagination
          label={t("hitsTitle")}
          newerHref={after && `${paths.moderationRule(rule.id, query)}#hits`}
          newerText={t("newest")}
          olderHref={hits.next && `${paths.moderationRule(rule.id, { ...query, after: hits.next })}#hits`}
          olderText={t("older")}
        />
      </section>
      {canChange && (
        <div className="mt-10 border-t border-line pt-4">
          <Disclosure summary={t("deleteRule")}>
            <p className="max-w-measure text-sm">{t("deleteText")}</p>
            <Form method="post" className="mt-3">
              <SubmitButton name="act" value="delete" variant="danger" icon="trash-2">
                {t("deleteRule")}
              </SubmitButton>
            </Form>
          </Disclosure>
        </div>
      )}
    </ModerationPage>
  );
}
