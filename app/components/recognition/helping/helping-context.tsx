import type { HelpingActView, HelpingPiece as Piece } from "#app/domain/recognition/helping-view.ts";
import { helpingMessages } from "#app/i18n/messages/helping.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { HelpingTags } from "./helping-tags.tsx";

type HelpingPieceProps = { act: HelpingActView; linkDraft: boolean };

/** What an act is about, with all that is needed to judge it without opening anything. */
export function HelpingContext({ act, linkDraft }: HelpingPieceProps) {
  const t = useT(helpingMessages);
  if (!act.piece) return <p className="text-sm text-ink-faint">{t("gone")}</p>;
  return (
    <div className="flex flex-col gap-3">
      <PieceLines piece={act.piece} />
      {act.original && (
        <>
          <p className="text-xs font-medium text-ink-faint">{t("repeats")}</p>
          <PieceLines piece={act.original} />
        </>
      )}
      {act.tags && <HelpingTags {...act.tags} />}
      {act.note && (
        <blockquote className="border-l-2 border-line pl-3 text-sm whitespace-pre-line text-ink-soft wrap-anywhere">
          {act.note}
        </blockquote>
      )}
      {act.article !== null && linkDraft && (
        <p className="text-sm">
          <a href={paths.knowledgeArticle(act.article)}>{t("draft")}</a>
        </p>
      )}
    </div>
  );
}

function PieceLines({ piece }: { piece: Piece }) {
  return (
    <div className="min-w-0">
      <p className="font-medium">
        <a href={piece.path} className="text-ink no-underline wrap-anywhere hover:underline">
          {piece.title}
        </a>
      </p>
      {piece.excerpt && (
        <p className="mt-0.5 line-clamp-2 text-sm text-ink-soft wrap-anywhere">{piece.excerpt}</p>
      )}
    </div>
  );
}
