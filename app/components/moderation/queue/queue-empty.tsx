import type { LastDecided } from "#app/domain/moderation/last-decided-queries.server.ts";
import { formatRelative } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/index.ts";
import { queueMessages } from "#app/i18n/messages/moderation-queue.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";

type QueueEmptyProps = { filtered: boolean; last: LastDecided | null; locale: Locale; now: Date };

/** Nothing waits: what was done lately, and that one may go. */
export function QueueEmpty({ filtered, last, locale, now }: QueueEmptyProps) {
  const t = useT(queueMessages);
  if (filtered)
    return (
      <EmptyState
        icon="filter"
        title={t("emptyFiltered")}
        text={t("emptyFilteredText")}
        action={<ButtonLink href={paths.moderation()}>{t("clear")}</ButtonLink>}
      />
    );
  if (!last) return <EmptyState icon="circle-check" title={t("emptyTitle")} text={t("emptyNever")} />;
  const when = formatRelative(last.at, locale, now);
  return (
    <EmptyState
      icon="circle-check"
      title={t("emptyTitle")}
      text={
        <>
          {last.by ? t("emptyLast", { when, name: last.by }) : t("emptyLastRule", { when })}{" "}
          {last.today > 0 && t("emptyToday", { count: last.today })}
        </>
      }
    />
  );
}
