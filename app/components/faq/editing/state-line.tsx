import type { EditedRevision } from "#app/domain/faq/editing-queries.server.ts";
import { formatDateTime, formatRelative } from "#app/i18n/format.ts";
import { articleEditingMessages } from "#app/i18n/messages/article-editing.ts";
import { articleWritingMessages } from "#app/i18n/messages/article-writing.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { Badge } from "#app/ui/badge.tsx";
import { RevisionBadge } from "./revision-badge.tsx";

type StateLineProps = {
  revision: EditedRevision | null;
  /** Of a translation: the original has moved on. */
  outOfDate?: boolean;
  now: Date;
};

/** Where a revision stands, since when, and whose words it is; stands inside a paragraph. */
export function StateLine({ revision, outOfDate, now }: StateLineProps) {
  const t = useT(articleWritingMessages);
  const shared = useT(articleEditingMessages);
  const locale = useLocale();
  if (!revision) return <span className="text-sm text-ink-soft">{t("stateLineNone")}</span>;
  const { state, version, writers, reviewer } = revision;
  const at =
    (state === "review" ? revision.submittedAt : state === "published" ? revision.publishedAt : null) ??
    revision.updatedAt;
  const known = state === "discarded" ? "draft" : state;
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-soft">
      <RevisionBadge state={state} />
      <span title={formatDateTime(at, locale)}>
        {t(`stateLine_${known}`, { version, when: formatRelative(at, locale, now) })}
      </span>
      {outOfDate && (
        <Badge tone="warn" shape="half">
          {shared("outOfDate")}
        </Badge>
      )}
      {writers.length > 0 && <span>· {t("writtenBy", { names: writers.join(", ") })}</span>}
      {state === "published" && reviewer && <span>· {shared("reviewedBy", { name: reviewer })}</span>}
    </span>
  );
}
