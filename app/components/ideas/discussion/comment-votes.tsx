import type { ThreadComment } from "#app/domain/ideas/comment-thread.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";
import { Icon } from "#app/ui/icon.tsx";
import type { DiscussionFrame } from "./discussion-frame.ts";

/** Two buttons of one form; `Discussion` sends it without leaving the page where scripts run. */
export function CommentVotes({ comment, frame }: { comment: ThreadComment; frame: DiscussionFrame }) {
  const { t, locale } = frame;
  const { promotes, demotes, myVote } = frame.votes.get(comment.number) ?? comment;
  const { historicPromotes, historicDemotes } = comment;
  const historic = historicPromotes + historicDemotes > 0 && (
    <span
      className="comment-historic"
      title={t("historic", { promotes: historicPromotes, demotes: historicDemotes })}
    >
      {t("historicShort", { promotes: historicPromotes, demotes: historicDemotes })}
    </span>
  );
  if (!comment.can.vote) {
    if (promotes + demotes === 0) return historic || null;
    return (
      <div className="comment-votes">
        <span className="comment-tally">
          <Icon name="thumbs-up" />
          <span className="visually-hidden">{t("votesFor", { count: promotes })}</span>
          <span aria-hidden="true">{formatNumber(promotes, locale)}</span>
        </span>
        <span className="comment-tally">
          <Icon name="thumbs-down" />
          <span className="visually-hidden">{t("votesAgainst", { count: demotes })}</span>
          <span aria-hidden="true">{formatNumber(demotes, locale)}</span>
        </span>
        {historic}
      </div>
    );
  }
  const name = comment.author.displayName;
  return (
    <form
      className="comment-votes"
      method="post"
      action={paths.commentVote(comment.number)}
      data-vote={comment.number}
    >
      <button
        type="submit"
        className="comment-vote"
        name="value"
        value={myVote === 1 ? 0 : 1}
        aria-pressed={myVote === 1}
        aria-label={t(myVote === 1 ? "promoted" : "promote", { name, count: promotes })}
      >
        <Icon name="thumbs-up" />
        {promotes > 0 && formatNumber(promotes, locale)}
      </button>
      <button
        type="submit"
        className="comment-vote"
        name="value"
        value={myVote === -1 ? 0 : -1}
        aria-pressed={myVote === -1}
        aria-label={t(myVote === -1 ? "demoted" : "demote", { name, count: demotes })}
      >
        <Icon name="thumbs-down" />
        {demotes > 0 && formatNumber(demotes, locale)}
      </button>
      {historic}
    </form>
  );
}
