import { PersonAvatar } from "#app/components/accounts/person-avatar.tsx";
import type { BoardRow as Row } from "#app/domain/recognition/board-queries.server.ts";
import type { Board } from "#app/domain/recognition/boards.ts";
import { formatOrdinal } from "#app/i18n/format-ordinal.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { leaderboardMessages } from "#app/i18n/messages/leaderboards.ts";
import { paths } from "#app/paths.ts";
import { cx } from "#app/ui/class-names.ts";
import { Icon } from "#app/ui/icon.tsx";
import { SharedMarkup } from "#app/ui/shared-markup.tsx";
import { TierMark } from "./author-marks.tsx";

type BoardRowProps = {
  row: Row;
  board: Board;
  /** Name of their tier, if they are in one. */
  tier: string | undefined;
  /** It is the reader. */
  mine: boolean;
  /** One of the three the board begins with. */
  top: boolean;
  /** The board has a period before it to compare with. */
  moves: boolean;
  locale: Locale;
};

/** One place of a board. Few elements and no hook: a page has 25 of them. */
export function BoardRow({ row, board, tier, mine, top, moves, locale }: BoardRowProps) {
  const t = translator(leaderboardMessages, locale);
  return (
    <SharedMarkup
      as="li"
      className={cx("board-row", top && "board-top", mine && "board-mine")}
      name="board-row"
      of={[row, board, tier, mine, top, moves, locale]}
    >
      {() => (
        <>
          <span className="board-rank">
            <span aria-hidden="true" data-first={row.rank === 1 || undefined}>
              {row.rank}
            </span>
            <span className="visually-hidden">{t("rank", { ordinal: formatOrdinal(row.rank, locale) })}</span>
          </span>
          {moves && <Moved moved={row.moved} locale={locale} />}
          <PersonAvatar person={{ ...row, displayName: row.name }} size={top ? "lg" : "sm"} />
          <span className="board-name">
            <a href={paths.person(row.username)}>{row.name}</a>
            {mine && <span className="board-you">{t("you")}</span>}
            {tier && <TierMark name={tier} />}
          </span>
          <span className="board-value">{t(`value_${board}`, { count: row.value })}</span>
        </>
      )}
    </SharedMarkup>
  );
}

/** How many places up or down, by shape and words, not by colour alone. */
function Moved({ moved, locale }: { moved: Row["moved"]; locale: Locale }) {
  const t = translator(leaderboardMessages, locale);
  if (moved === null) return <span className="board-moved" />;
  if (moved === "new") return <span className="board-moved board-new">{t("isNew")}</span>;
  if (moved === 0) {
    return (
      <span className="board-moved" title={t("same")}>
        <Icon name="minus" />
        <span className="visually-hidden">{t("same")}</span>
      </span>
    );
  }
  const [look, words] =
    moved > 0
      ? (["up", t("up", { count: moved })] as const)
      : (["down", t("down", { count: -moved })] as const);
  return (
    <span className={`board-moved board-${look}`} title={words}>
      <Icon name={`arrow-${look}`} />
      <span aria-hidden="true">{Math.abs(moved)}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
