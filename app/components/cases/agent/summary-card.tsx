import type { AgentCase } from "#app/domain/cases/case-queries.server.ts";
import { SUMMARY_DAYS } from "#app/domain/cases/limits.ts";
import { plainExcerpt } from "#app/domain/notifications/plain-excerpt.ts";
import { formatDate } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/index.ts";
import { serviceMessages } from "#app/i18n/messages/service-desk.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Card } from "#app/ui/card.tsx";

const DAY_MS = 86_400_000;
/** Characters of the summary beside the case; the whole of it is under the question, or with the customer. */
const SUMMARY_SHOWN = 400;

/** What became of the words for the public. */
export function SummaryCard({ of, locale }: { of: AgentCase; locale: Locale }) {
  const t = useT(serviceMessages);
  const { summaryState: state, summaryProposedAt: proposed, summary } = of;
  const words =
    state === "proposed" && proposed
      ? t("summaryState_proposed", {
          date: formatDate(proposed, locale),
          until: formatDate(new Date(proposed.getTime() + SUMMARY_DAYS * DAY_MS), locale),
        })
      : t(state === "published" ? "summaryState_published" : "summaryState_withdrawn");
  return (
    <Card title={t("summaryTitle")}>
      <p className="text-sm text-ink-soft">{words}</p>
      <blockquote className="mt-2 line-clamp-6 border-l-2 border-line pl-3 text-sm whitespace-pre-line">
        {plainExcerpt(summary, SUMMARY_SHOWN)}
      </blockquote>
    </Card>
  );
}
