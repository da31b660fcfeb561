import { StoredHtml } from "#app/components/ideas/stored-html.tsx";
import { TierMark } from "#app/components/recognition/author-marks.tsx";
import type { ThreadComment } from "#app/domain/ideas/comment-thread.ts";
import { formatDateTime, formatRelative } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import { SharedMarkup } from "#app/ui/shared-markup.tsx";
import { CommentForm } from "./comment-form.tsx";
import { CommentGap } from "./comment-gap.tsx";
import { CommentMenu } from "./comment-menu.tsx";
import { CommentVotes } from "./comment-votes.tsx";
import type { DiscussionFrame } from "./discussion-frame.ts";

type CommentItemProps = {
  comment: ThreadComment;
  frame: DiscussionFrame;
  /** Where the rest of its replies are. */
  repliesHref: (comment: ThreadComment) => string;
};

/** One comment with its replies. No hooks: a page has twenty of them. */
export function CommentItem({ comment, frame, repliesHref }: CommentItemProps) {
  const { t, locale, now, postTo, refused } = frame;
  const name = comment.author.displayName;
  const ages = [comment, ...comment.replies].map((one) => formatRelative(one.createdAt, locale, now));
  return (
    <SharedMarkup
      as="li"
      className="comment"
      id={paths.commentAnchor(comment.number)}
      name="comment"
      of={[comment, ages, locale, postTo, refused]}
    >
      {() => (
        <>
          {comment.state === "shown" ? (
            <CommentBody comment={comment} frame={frame} />
          ) : (
            <CommentGap comment={comment} frame={frame} />
          )}
          {comment.replies.length > 0 && (
            <ol className="comment-replies" aria-label={t("replies", { name })}>
              {comment.replies.map((reply) => (
                <CommentItem key={reply.id} comment={reply} frame={frame} repliesHref={repliesHref} />
              ))}
            </ol>
          )}
          {comment.moreReplies && (
            <p className="comment-more">
              <a href={repliesHref(comment)}>
                <Icon name="corner-down-right" />
                {t("moreRepliesTo", { name })}
              </a>
            </p>
          )}
        </>
      )}
    </SharedMarkup>
  );
}

function CommentBody({ comment, frame }: { comment: ThreadComment; frame: DiscussionFrame }) {
  const { t, locale, now, refused } = frame;
  const { author, number } = comment;
  const replying = refused?.place === number;
  return (
    <div className={comment.extended ? "comment-body comment-extended" : "comment-body"}>
      {comment.extended && (
        <p className="comment-flag">
          <Icon name="lightbulb" />
          {t("extension")}
        </p>
      )}
      <div className="comment-head">
        <Avatar id={author.id} name={author.displayName} src={author.avatarUrl} size="sm" />
        <a className="comment-author" href={paths.person(author.username)}>
          {author.displayName}
        </a>
        {author.role !== "member" && <Badge tone="action">{t(`role_${author.role}`)}</Badge>}
        {author.tier && <TierMark name={author.tier[locale]} />}
        {comment.apart && <Badge tone="warn">{t(`apart_${comment.apart}`)}</Badge>}
        <span className="comment-meta">
          <a href={paths.comment(number)}>
            <RelativeTime
              date={comment.createdAt}
              text={formatRelative(comment.createdAt, locale, now)}
              title={formatDateTime(comment.createdAt, locale)}
            />
          </a>
          {comment.editedAt && (
            <a href={paths.commentHistory(number)} title={t("history")}>
              {t("edited")}
            </a>
          )}
          {comment.origin && (
            <a href={paths.idea(comment.origin)} title={t("fromTitle", { title: comment.origin.title })}>
              {t("from", { number: String(comment.origin.number) })}
            </a>
          )}
        </span>
        <CommentMenu comment={comment} frame={frame} />
      </div>
      <StoredHtml html={comment.html} />
      <div className="comment-foot">
        <CommentVotes comment={comment} frame={frame} />
        {comment.can.reply && (
          <details className="comment-reply" open={replying || undefined}>
            <summary className="comment-action">
              <Icon name="reply" />
              <span aria-hidden="true">{t("reply")}</span>
              <span className="visually-hidden">{t("replyTo", { name: author.displayName })}</span>
            </summary>
            <CommentForm
              frame={frame}
              parent={number}
              label={t("yourReply", { name: author.displayName })}
              labelHidden
            />
          </details>
        )}
      </div>
    </div>
  );
}
