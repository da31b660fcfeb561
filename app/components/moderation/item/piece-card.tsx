import { StoredHtml } from "#app/components/ideas/stored-html.tsx";
import { markWords } from "#app/domain/moderation/mark-words.ts";
import type { Piece } from "#app/domain/moderation/review-views.ts";
import { formatDateTime, formatRelative } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/index.ts";
import { moderationMessages } from "#app/i18n/messages/moderation.ts";
import { itemMessages } from "#app/i18n/messages/moderation-item.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";

type PieceCardProps = {
  piece: Piece;
  /** What is decided on; anything else only surrounds it. */
  main?: boolean;
  language?: string | null;
  /** To be marked in its text. */
  caught?: readonly string[];
  locale: Locale;
  now: Date;
};

/** A piece of writing: who wrote it when, and all it says. */
export function PieceCard({ piece, main = false, language, caught = [], locale, now }: PieceCardProps) {
  const t = useT(itemMessages);
  const m = useT(moderationMessages);
  const { author } = piece;
  const titled = piece.kind === "idea" || piece.kind === "thread";
  return (
    <article className="piece" data-main={main || undefined}>
      <p className="piece-head">
        <span className="font-medium text-ink-soft">{m(`kind_${piece.kind}`)}</span>
        {author && (
          <a href={paths.person(author.username)} className="inline-flex items-center gap-1.5">
            <Avatar id={author.id} name={author.name} src={author.avatarUrl} size="xs" />
            {author.name}
          </a>
        )}
        <RelativeTime
          date={piece.at}
          text={formatRelative(piece.at, locale, now)}
          title={formatDateTime(piece.at, locale)}
        />
        {piece.editedAt && (
          <RelativeTime
            date={piece.editedAt}
            text={t("edited", { when: formatRelative(piece.editedAt, locale, now) })}
            title={formatDateTime(piece.editedAt, locale)}
          />
        )}
      </p>
      {titled && (
        <h3 className={main ? "text-lg leading-snug font-semibold tracking-tight" : "font-medium"}>
          <a href={piece.path} className="text-ink no-underline hover:underline">
            {piece.title}
          </a>
        </h3>
      )}
      {piece.gone || !piece.html ? (
        <p className="text-sm text-ink-faint">{t("gone")}</p>
      ) : (
        <div lang={language && language !== locale ? language : undefined}>
          <StoredHtml
            html={markWords(piece.html, caught)}
            className={main ? "piece-words" : "piece-words piece-aside"}
          />
        </div>
      )}
    </article>
  );
}
