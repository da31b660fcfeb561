import type { Statement } from "#app/domain/moderation/review-views.ts";
import { statementMessages } from "#app/i18n/messages/moderation-statements.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Badge } from "#app/ui/badge.tsx";

/** Whether a decision still stands, and what became of an appeal. */
export function StatementBadges({ statement }: { statement: Pick<Statement, "undoneAt" | "appeal"> }) {
  const t = useT(statementMessages);
  const { undoneAt, appeal } = statement;
  return (
    <>
      {appeal && (
        <Badge tone={appeal.upheld ? "good" : appeal.decidedAt ? "neutral" : "warn"}>
          {t(appeal.decidedAt ? (appeal.upheld ? "badge_upheld" : "badge_refused") : "badge_pending")}
        </Badge>
      )}
      {undoneAt && !appeal?.upheld && <Badge>{t("badge_undone")}</Badge>}
    </>
  );
}
