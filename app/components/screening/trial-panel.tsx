import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { useKeptFocus } from "#app/components/use-kept-focus.ts";
import { WorkProgress } from "#app/components/work-progress.tsx";
import { canBeTried, TRIAL_TEXTS } from "#app/domain/screening/rule-limits.ts";
import type { RuleView, Trial } from "#app/domain/screening/rule-queries.server.ts";
import { formatDecimal, formatRelative } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/index.ts";
import { ruleMessages } from "#app/i18n/messages/screening-rule.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Card } from "#app/ui/card.tsx";
import { Notice } from "#app/ui/notice.tsx";

type TrialPanelProps = { rule: RuleView; trial: Trial | null; canChange: boolean; locale: Locale; now: Date };

/** What a rule would have done to what was already written. */
export function TrialPanel({ rule, trial, canChange, locale, now }: TrialPanelProps) {
  const t = useT(ruleMessages);
  const kept = useKeptFocus<HTMLDivElement>();
  const { kind } = rule;
  const possible = canBeTried(kind, rule.config);
  const running = trial !== null && trial.finishedAt === null;
  return (
    <div {...kept}>
      <Card title={t("tryTitle")} titleId="try">
        {possible ? (
          <p className="max-w-measure text-sm text-ink-soft">{t("tryText", { count: TRIAL_TEXTS })}</p>
        ) : (
          <p className="max-w-measure text-sm text-ink-soft">
            {t(kind === "fast_typing" ? "tryNever_fast_typing" : "tryNever_first_posts")}
          </p>
        )}
        {running && (
          <div className="mt-4 [&>*]:mb-0">
            <WorkProgress
              label={t("trying", { done: trial.done, total: trial.total })}
              done={trial.done}
              total={trial.total}
              refresh={{ href: `${paths.moderationRule(rule.id)}#try`, text: t("tryingRefresh") }}
            >
              {t("trying", { done: trial.done, total: trial.total })}. {t("tryingText")}
            </WorkProgress>
          </div>
        )}
        {trial?.finishedAt && <TrialResult trial={trial} locale={locale} now={now} />}
        {possible && canChange && !running && (
          <Form
            method="post"
            action={`${paths.moderationRule(rule.id)}#try`}
            preventScrollReset
            className="mt-4"
          >
            <SubmitButton name="act" value="try" variant="secondary" icon="history">
              {t(trial ? "tryAgain" : "tryNow")}
            </SubmitButton>
          </Form>
        )}
      </Card>
    </div>
  );
}

function TrialResult({ trial, locale, now }: { trial: Trial; locale: Locale; now: Date }) {
  const t = useT(ruleMessages);
  const { caught, total, people, honest, finishedAt } = trial;
  const share = formatDecimal((100 * caught) / Math.max(1, total), locale);
  // Of the people it would have stopped, most had better not be.
  const tone = caught === 0 ? "good" : honest * 2 > people ? "warn" : "info";
  return (
    <div className="mt-4">
      <Notice tone={tone}>
        {caught === 0 ? t("triedNone", { total }) : t("tried", { count: caught, total, share })}
        {caught > 0 && ` ${t("triedPeople", { count: people, honest })}`}
      </Notice>
      <p className="mt-2 text-xs text-ink-faint">
        {t("triedWhen", { when: formatRelative(finishedAt!, locale, now) })}
      </p>
    </div>
  );
}
