import type { ThreadComment } from "#app/domain/ideas/comment-thread.ts";
import { paths } from "#app/paths.ts";
import { Icon } from "#app/ui/icon.tsx";
import type { DiscussionFrame } from "./discussion-frame.ts";

/** What is left of a deleted or hidden comment, so that the replies around it still make sense. */
export function CommentGap({ comment, frame }: { comment: ThreadComment; frame: DiscussionFrame }) {
  const { t } = frame;
  return (
    <div className="comment-gap">
      <p>
        <Icon name={comment.state === "deleted" ? "trash-2" : "eye-off"} />
        {t(comment.state === "deleted" ? "deleted" : "hidden")}
      </p>
      {comment.can.restore && (
        <form method="post" action={`${paths.commentDeletion(comment.number)}?undo=1`} data-quick="restored">
          <button type="submit" className="comment-action" aria-label={t("restoreLabel")}>
            <Icon name="undo-2" />
            {t("restore")}
          </button>
        </form>
      )}
    </div>
  );
}
