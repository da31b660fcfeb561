import type { Step } from "#app/domain/ideas/timeline-queries.server.ts";
import { formatDate, formatDateTime } from "#app/i18n/format.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { ideaPageMessages } from "#app/i18n/messages/idea-page.ts";
import { paths } from "#app/paths.ts";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { StoredHtml } from "./stored-html.tsx";

type IdeaTimelineProps = {
  steps: Step[];
  posted: { at: Date; by: { name: string; username: string } };
  /** The step whose words stand in the page already. */
  answerId: string | null;
  /** The idea has gone into another one, so a merge on its road is its own. */
  mergedAway: boolean;
  locale: Locale;
};

/** The road so far: what happened, when, by whom, and in which words. */
export function IdeaTimeline({ steps, posted, answerId, mergedAway, locale }: IdeaTimelineProps) {
  const t = translator(ideaPageMessages, locale);
  const what = (step: Step) => {
    if (step.kind === "status") return step.to?.name ?? "";
    if (step.kind === "merged") return t(mergedAway ? "step_mergedAway" : "step_merged");
    if (step.kind === "extension") {
      return step.comment ? t("step_extension", { name: step.comment.author }) : t("step_extensionGone");
    }
    return t(`step_${step.kind}`);
  };
  const when = (at: Date) => (
    <time dateTime={at.toISOString()} title={formatDateTime(at, locale)}>
      {formatDate(at, locale)}
    </time>
  );
  return (
    <ol className="road">
      <li>
        <p className="road-step">{t("step_posted")}</p>
        <p className="road-when">
          {when(posted.at)} {t("stepBy", { name: posted.by.name })}
        </p>
      </li>
      {steps.map((step) => (
        <li key={step.id}>
          <p className="road-step">
            {step.comment ? <a href={paths.comment(step.comment.number)}>{what(step)}</a> : what(step)}
          </p>
          {step.other && (
            <p>
              <a href={paths.idea(step.other, { stay: 1 })}>{step.other.title}</a>
            </p>
          )}
          <p className="road-when">
            {when(step.at)} {step.by && t("stepBy", { name: step.by.name })}
          </p>
          {step.html !== "" && step.id !== answerId && (
            <Disclosure summary={t("stepWords")}>
              <StoredHtml html={step.html} className="prose-sm" />
            </Disclosure>
          )}
        </li>
      ))}
    </ol>
  );
}
