import { type ThreadFilters, threadNarrowing } from "#app/domain/forum/list-filters.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { forumMessages } from "#app/i18n/messages/forum.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { unfilteredThreadsHref } from "./thread-facets.ts";

/** Why there is nothing here, and the one thing to do about it. */
export function EmptyThreads({ filters, locale }: { filters: ThreadFilters; locale: Locale }) {
  const t = translator(forumMessages, locale);
  const { kind, sort } = filters;
  if (threadNarrowing(filters) > 0) {
    const clear = <ButtonLink href={unfilteredThreadsHref(filters)}>{t("clear")}</ButtonLink>;
    const title = t(`emptyFilters_${kind}`);
    return <EmptyState icon="list-filter" title={title} text={t("emptyFiltersText")} action={clear} />;
  }
  if (sort === "followed") {
    const see = <ButtonLink href={paths.forum()}>{t("seeQuestions")}</ButtonLink>;
    return <EmptyState icon="bell" title={t("emptyFollowed")} text={t("emptyFollowedText")} action={see} />;
  }
  const write = (
    <ButtonLink href={paths.newThread({ kind: kind === "question" ? null : kind })} variant="primary">
      {t(kind === "question" ? "ask" : "discuss")}
    </ButtonLink>
  );
  const icon = kind === "question" ? "circle-question-mark" : "messages-square";
  return sort === "mine" ? (
    <EmptyState icon={icon} title={t(`emptyMine_${kind}`)} text={t("emptyMineText")} action={write} />
  ) : (
    <EmptyState icon={icon} title={t(`empty_${kind}`)} text={t("emptyText")} action={write} />
  );
}
