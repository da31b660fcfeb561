import type { AgentCase } from "#app/domain/cases/case-queries.server.ts";
import { formatDate, formatDateTime, formatRelative } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/index.ts";
import { serviceMessages } from "#app/i18n/messages/service-desk.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Card } from "#app/ui/card.tsx";

/** Why there is a case, what was promised, and what of it was kept. */
export function TimesCard({ of, locale, now }: { of: AgentCase; locale: Locale; now: Date }) {
  const t = useT(serviceMessages);
  const when = (date: Date) => formatRelative(date, locale, now);
  const exactly = (date: Date) => ({ dateTime: date.toISOString(), title: formatDateTime(date, locale) });
  const answer = of.firstAnsweredAt ?? of.firstAnswerDueAt;
  const end = of.resolvedAt ?? of.resolveDueAt;
  return (
    <Card title={t("time")}>
      <dl className="case-list">
        <dt>{t("opened")}</dt>
        <dd>
          <time {...exactly(of.openedAt)}>{when(of.openedAt)}</time>
        </dd>
        <dt>{t("firstAnswer")}</dt>
        <dd>
          <time {...exactly(answer)}>
            {t(of.firstAnsweredAt ? "firstAnswerDone" : "firstAnswerDue", { when: when(answer) })}
          </time>
        </dd>
        <dt>{t("resolution")}</dt>
        <dd>
          <time {...exactly(end)}>
            {t(of.resolvedAt ? "resolutionDone" : "resolutionDue", { when: when(end) })}
          </time>
        </dd>
        <dt>{t("reason")}</dt>
        <dd>{t(`reason_${of.reason}`)}</dd>
        {of.reasonNote && (
          <>
            <dt>{t(of.reason === "urgent" ? "urgentWord" : "reasonNote")}</dt>
            <dd>{of.reasonNote}</dd>
          </>
        )}
      </dl>
      {of.waitingSince && (
        <p className="mt-3 text-xs text-ink-soft">
          {t("clockStands", { date: formatDate(of.waitingSince, locale) })}
        </p>
      )}
    </Card>
  );
}
