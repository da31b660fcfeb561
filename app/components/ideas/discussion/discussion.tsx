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
  /** Where who may do so takes a locked discussion up again. */
  reopenAt?: string | null;
  /** When the page was opened; "" where there is nobody to write. */
  began: string;
  now: Date;
  /** What a form without scripts brought back. */
  refused?: DiscussionFrame["refused"];
  /** Where the next page is, when that is not the idea's own. */
  nextHref?: string | null | undefined;
  /** Number of the one comment whose replies are shown, instead of a thread. */
  single?: number | null;
};

/** The comments under an idea: a page of them, and the form at their end. */
export function Discussion(props: DiscussionProps) {
  const { thread, idea, canComment, began, now, refused = null, single = null, reopenAt = null } = props;
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
    editors: scripts.editors,
    refused: scripts.refused ?? refused,
  };
  // A refused reply whose own form is not on this page, or whose writer is signed out by now, gets one at the end.
  const replied = frame.refused?.place ?? 0;
  const shown = thread.items.flatMap((item) => [item, ...item.replies]);
  const stray =
    replied > 0 && !shown.some((comment) => comment.number === replied && comment.can.reply) ? replied : 0;
  const repliesHref = (comment: ThreadComment) => paths.ideaComments(idea, { of: comment.number });
  const here = paths.idea(idea);
  const onIdeaPage = thread.next && `${paths.idea(idea, { comments: thread.next })}#discussion`;
  const nextHref = props.nextHref === undefined ? onIdeaPage : props.nextHref;
  return (
    <section className="discussion" aria-labelledby="discussion" data-began={began} {...scripts.handlers}>
      <h2 className={single === null ? "discussion-title" : "visually-hidden"} id="discussion">
        {single === null && idea.commentCount > 0
          ? t("heading", { count: idea.commentCount })
          : t("headingNone")}
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
        <EmptyState
          icon="messages-square"
          title={t("emptyTitle")}
          text={canComment === true && t("emptyText")}
        />
      )}
      {nextHref && (
        <p className="discussion-next">
          <ButtonLink href={nextHref} icon="arrow-down">
            {t(single === null ? "moreComments" : "moreReplies")}
          </ButtonLink>
        </p>
      )}
      <div className="discussion-compose">
        <Compose
          frame={frame}
          canComment={canComment}
          stray={stray}
          single={single}
          returnTo={`${here}#discussion`}
          reopenAt={reopenAt}
        />
      </div>
    </section>
  );
}

type ComposeProps = {
  frame: DiscussionFrame;
  canComment: true | string;
  stray: number;
  single: number | null;
  returnTo: string;
  reopenAt: string | null;
};

/** What stands at the end: the form, or why there is none. Whoever came with a text always gets it back. */
function Compose({ frame, canComment, stray, single, returnTo, reopenAt }: ComposeProps) {
  const { t, refused } = frame;
  if (stray > 0) return <CommentForm frame={frame} parent={stray} label={t("reply")} />;
  if (canComment === true || refused?.place === 0) {
    return single === null ? <CommentForm frame={frame} parent={0} label={t("yourComment")} /> : null;
  }
  return <CommentClosed frame={frame} reason={canComment} returnTo={returnTo} reopenAt={reopenAt} />;
}
