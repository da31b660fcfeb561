import type { CommentThread, ThreadComment } from "#app/domain/ideas/comment-thread.ts";
import { discussionMessages } from "#app/i18n/messages/discussion.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import "./discussion.css";
import { CommentClosed } from "./comment-closed.tsx";
import { CommentForm } from "./comment-form.tsx";
import { CommentItem } from "./comment-item.tsx";
import type { DiscussionFrame } from "./discussion-frame.ts";
import { useDiscussionScripts } from "./use-discussion-scripts.ts";

type DiscussionProps = {
  thread: CommentThread;
  idea: { number: number; slug: string; commentCount: number };
  /** `canComment(actor, facts)`: true, or why not. */
  canComment: true | string;
  now: Date;
  /** What a form without scripts brought back. */
  refused?: DiscussionFrame["refused"];
};

/** The comments under an idea: a page of them, and the form at their end. */
export function Discussion({ thread, idea, canComment, now, refused = null }: DiscussionProps) {
  const t = useT(discussionMessages);
  const locale = useLocale();
  const scripts = useDiscussionScripts({ thread, ideaNumber: idea.number, locale });
  const frame: DiscussionFrame = {
    t,
    locale,
    now,
    postTo: paths.ideaComments(idea),
    votes: scripts.votes,
    sending: scripts.sending,
    refused: scripts.refused ?? refused,
  };
  const repliesHref = (comment: ThreadComment) => paths.ideaComments(idea, { of: comment.number });
  const here = paths.idea(idea);
  return (
    <section className="discussion" aria-labelledby="discussion" {...scripts.handlers}>
      <h2 className="discussion-title" id="discussion">
        {idea.commentCount > 0 ? t("heading", { count: idea.commentCount }) : t("headingNone")}
      </h2>
      {thread.cursor && (
        <p className="discussion-first">
          <ButtonLink href={`${here}#discussion`} icon="arrow-up" size="sm">
            {t("firstComments")}
          </ButtonLink>
        </p>
      )}
      {thread.items.length > 0 ? (
        <ol className="comments">
          {thread.items.map((comment) => (
            <CommentItem key={comment.id} comment={comment} frame={frame} repliesHref={repliesHref} />
          ))}
        </ol>
      ) : (
        <EmptyState icon="messages-square" title={t("emptyTitle")} text={canComment === true && t("emptyText")} />
      )}
      {thread.next && (
        <p className="discussion-next">
          <ButtonLink href={`${paths.idea(idea, { comments: thread.next })}#discussion`} icon="arrow-down">
            {t("moreComments")}
          </ButtonLink>
        </p>
      )}
      <div className="discussion-compose">
        {canComment === true ? (
          <CommentForm frame={frame} parent={0} label={t("yourComment")} />
        ) : (
          <CommentClosed frame={frame} reason={canComment} returnTo={`${here}#discussion`} />
        )}
      </div>
    </section>
  );
}
