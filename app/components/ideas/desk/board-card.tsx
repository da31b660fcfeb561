import type { BoardCard } from "#app/domain/ideas/desk-board-queries.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { deskMessages } from "#app/i18n/messages/desk.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { cx } from "#app/ui/class-names.ts";
import { Icon } from "#app/ui/icon.tsx";
import type { DeskData } from "./desk-data.ts";
import { movePath } from "./move-path.ts";
import { SilenceMark } from "./silence-mark.tsx";
import { useDeskLinks } from "./use-desk-links.ts";

type BoardCardViewProps = {
  card: BoardCard;
  data: DeskData;
  onDrag: (number: number | null) => void;
  onMove: (card: BoardCard) => void;
};

const DAY_MS = 86_400_000;

export function BoardCardView({ card, data, onDrag, onMove }: BoardCardViewProps) {
  const t = useT(deskMessages);
  const locale = useLocale();
  const links = useDeskLinks();
  const category = data.categories.find((row) => row.id === card.categoryId);
  const days = Math.floor((data.now.getTime() - card.createdAt.getTime()) / DAY_MS);
  const open = data.openedNumber === card.number;
  return (
    <li
      draggable
      data-desk-row={card.number}
      data-page={paths.idea(card)}
      data-merge={`${paths.ideaMerge(card)}?next=${encodeURIComponent(links.here)}`}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", card.title);
        onDrag(card.number);
      }}
      onDragEnd={() => onDrag(null)}
      className={cx(
        "group cursor-grab rounded-md border bg-surface p-2.5 text-sm active:cursor-grabbing",
        open ? "border-action" : "border-line hover:border-edge",
      )}
    >
      <a
        href={links.withIdea(card.number)}
        data-desk-link
        data-keep-scroll
        draggable={false}
        aria-current={open ? "true" : undefined}
        className="line-clamp-3 font-medium text-ink no-underline hover:underline"
      >
        {card.title}
      </a>
      <p className="mt-1 truncate text-xs text-ink-faint">{category?.name[locale]}</p>
      {!card.answeredAt && (
        <p className="mt-1 text-xs">
          <SilenceMark
            createdAt={card.createdAt}
            answeredAt={null}
            silenceDays={data.silenceDays}
            now={data.now}
          />
        </p>
      )}
      <div className="mt-1.5 flex items-center gap-3 text-xs text-ink-soft tabular-nums">
        <span title={t("columnScore")} className="rounded-md bg-honey-soft px-1.5 font-semibold text-ink">
          <span className="visually-hidden">{t("columnScore")} </span>
          {card.score}
        </span>
        <span className="inline-flex items-center gap-1" title={t("columnVotes")}>
          <Icon name="thumbs-up" className="size-3.5" />
          <span className="visually-hidden">{t("columnVotes")} </span>
          {formatNumber(card.votes, locale)}
        </span>
        <span className="inline-flex items-center gap-1" title={t("columnComments")}>
          <Icon name="message-square" className="size-3.5" />
          <span className="visually-hidden">{t("columnComments")} </span>
          {formatNumber(card.comments, locale)}
        </span>
        <span title={t("columnAge")}>{t("days", { count: days })}</span>
        <span className="ml-auto flex items-center gap-1">
          <a
            href={movePath({ numbers: [card.number], to: "", next: links.here })}
            draggable={false}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return;
              event.preventDefault();
              onMove(card);
            }}
            aria-label={t("moveCard", { title: card.title })}
            title={t("moveButton")}
            className="inline-grid size-7 place-items-center rounded-md text-ink-faint hover:bg-paper hover:text-ink"
          >
            <Icon name="arrow-right" />
          </a>
          {card.ownerId && card.ownerName && (
            <Avatar
              id={card.ownerId}
              name={card.ownerName}
              size="xs"
              alt={`${t("columnOwner")}: ${card.ownerName}`}
            />
          )}
        </span>
      </div>
    </li>
  );
}
