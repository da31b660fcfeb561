import type { ThreadStep } from "#app/domain/forum/thread-around-queries.server.ts";
import type { ThreadPage } from "#app/domain/forum/thread-page.ts";
import { formatDate, formatDateTime } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/index.ts";
import { threadStepMessages } from "#app/i18n/messages/thread-steps.ts";
import { paths } from "#app/paths.ts";
import type { ThreadFrame } from "./thread-frame.ts";

/** What happened so far: when, by whom, and why. */
export function ThreadSteps({
  thread,
  steps,
  frame,
}: {
  thread: ThreadPage;
  steps: ThreadStep[];
  frame: ThreadFrame;
}) {
  const { locale } = frame;
  const t = translator(threadStepMessages, locale);
  const when = (at: Date) => (
    <time dateTime={at.toISOString()} title={formatDateTime(at, locale)}>
      {formatDate(at, locale)}
    </time>
  );
  return (
    <ol className="road">
      <li>
        <p className="road-step">
          {t(thread.kind === "question" ? "step_started" : "step_startedDiscussion")}
        </p>
        <p className="road-when">
          {when(thread.createdAt)} {t("stepBy", { name: thread.author.name })}
        </p>
      </li>
      {steps.map((step) => (
        <li key={step.id}>
          <p className="road-step">
            {step.post === null ? (
              t(`step_${step.kind}`)
            ) : (
              <a href={paths.answer(step.post)}>{t(`step_${step.kind}`)}</a>
            )}
          </p>
          {step.other && (
            <p>
              <a href={paths.thread(step.other)}>{step.other.title}</a>
            </p>
          )}
          {step.note && <p className="step-note">{step.note}</p>}
          <p className="road-when">
            {when(step.at)} {step.by && t("stepBy", { name: step.by.name })}
          </p>
        </li>
      ))}
    </ol>
  );
}
