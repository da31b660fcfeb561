import type { BoardFilters } from "#app/domain/recognition/board-filters.ts";
import type { Board } from "#app/domain/recognition/boards.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { leaderboardMessages } from "#app/i18n/messages/leaderboards.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { boardHref } from "./board-facets.ts";

/** Where one begins with what would put somebody on the board. */
const BEGINNINGS: Record<Board, () => string> = {
  points: paths.newIdea,
  comments: paths.ideas,
  discussion: paths.newIdea,
  votes: paths.newIdea,
  accepted: () => paths.forum({ state: "unanswered" }),
  articles: () => paths.forum({ state: "unanswered" }),
  breadth: paths.ideas,
};

type EmptyBoardProps = { filters: BoardFilters; current: boolean; now: Date; locale: Locale };

/** Why nobody is there, and what would change that. */
export function EmptyBoard({ filters, current, now, locale }: EmptyBoardProps) {
  const t = translator(leaderboardMessages, locale);
  const { board, category, language } = filters;
  if (!current) return <EmptyState icon="trophy" title={t("emptyThen")} text={t("emptyThenText")} />;
  if (category || language) {
    const clear = (
      <ButtonLink href={boardHref(filters, now, { category: null, language: null })}>{t("clear")}</ButtonLink>
    );
    return (
      <EmptyState icon="list-filter" title={t("emptyFilters")} text={t("emptyFiltersText")} action={clear} />
    );
  }
  return (
    <EmptyState
      icon="trophy"
      title={t("empty")}
      text={t(`empty_${board}`)}
      action={
        <ButtonLink href={BEGINNINGS[board]()} variant="primary">
          {t(`go_${board}`)}
        </ButtonLink>
      }
    />
  );
}
