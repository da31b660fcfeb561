import { type IdeaFilters, narrowing } from "#app/domain/ideas/list-filters.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { ideaListMessages } from "#app/i18n/messages/idea-list.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { unfilteredHref } from "./filter-facets.ts";

/** Why there is nothing here, and the one thing to do about it. */
export function EmptyList({ filters, locale }: { filters: IdeaFilters; locale: Locale }) {
  const t = translator(ideaListMessages, locale);
  const share = (title?: string) => (
    <ButtonLink href={paths.newIdea({ title })} variant="primary" icon="lightbulb">
      {t("newIdea")}
    </ButtonLink>
  );
  if (narrowing(filters) > 0) {
    const clear = <ButtonLink href={unfilteredHref(filters)}>{t("clear")}</ButtonLink>;
    return (
      <EmptyState
        icon="list-filter"
        title={t("emptyFiltersTitle")}
        text={t("emptyFiltersText")}
        action={clear}
      />
    );
  }
  if (filters.q) {
    const title = t("emptySearchTitle", { q: filters.q });
    return <EmptyState icon="search" title={title} text={t("emptySearchText")} action={share(filters.q)} />;
  }
  if (filters.sort === "voted") {
    const see = (
      <ButtonLink href={paths.ideas()} variant="primary">
        {t("seeIdeas")}
      </ButtonLink>
    );
    return <EmptyState icon="vote" title={t("emptyVotedTitle")} text={t("emptyVotedText")} action={see} />;
  }
  if (filters.sort === "mine") {
    return (
      <EmptyState icon="lightbulb" title={t("emptyMineTitle")} text={t("emptyMineText")} action={share()} />
    );
  }
  return <EmptyState icon="lightbulb" title={t("emptyTitle")} text={t("emptyText")} action={share()} />;
}
