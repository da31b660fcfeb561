import type { Step } from "#app/domain/ideas/timeline-queries.server.ts";
import { formatDateTime, formatRelative } from "#app/i18n/format.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { ideaPageMessages } from "#app/i18n/messages/idea-page.ts";
import { paths } from "#app/paths.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import { StatusBadge } from "./status-badge.tsx";
import { StoredHtml } from "./stored-html.tsx";

/** The answer that holds, in a card of its own: never lost in the thread. */
export function OfficialAnswer({ step, locale, now }: { step: Step; locale: Locale; now: Date }) {
  const t = translator(ideaPageMessages, locale);
  return (
    <section className="answer" id="answer" aria-labelledby="answer-title">
      <div className="answer-head">
        <h2 id="answer-title">{t("answer")}</h2>
        {step.by && (
          <>
            <Avatar id={step.by.id} name={step.by.name} size="sm" />
            <a href={paths.person(step.by.username)} className="font-semibold text-ink">
              {step.by.name}
            </a>
            <Badge tone="action">{t("team")}</Badge>
          </>
        )}
        <RelativeTime
          date={step.at}
          text={formatRelative(step.at, locale, now)}
          title={formatDateTime(step.at, locale)}
        />
        {step.to && <StatusBadge status={step.to} />}
      </div>
      <StoredHtml html={step.html} />
    </section>
  );
}
