import type { ThreadComment } from "#app/domain/ideas/comment-thread.ts";
import { paths } from "#app/paths.ts";
import { Menu } from "#app/ui/menu.tsx";
import { MenuItem } from "#app/ui/menu-item.tsx";
import type { DiscussionFrame } from "./discussion-frame.ts";

/** The rarer things to do with a comment. A reader who can do none of them has the permalink in the date. */
export function CommentMenu({ comment, frame }: { comment: ThreadComment; frame: DiscussionFrame }) {
  const { t } = frame;
  const { can, number } = comment;
  if (!can.edit && !can.delete && !can.extend && !can.report) return null;
  return (
    <Menu
      label={t("actions", { name: comment.author.displayName })}
      icon="ellipsis"
      iconOnly
      size="sm"
      className="comment-menu"
    >
      {can.extend && (
        <form
          method="post"
          action={paths.commentExtension(number)}
          data-quick={comment.extended ? "unextended" : "extended"}
        >
          <input type="hidden" name="on" value={String(!comment.extended)} />
          <MenuItem icon={comment.extended ? "minus" : "plus"}>
            {t(comment.extended ? "unextend" : "extend")}
          </MenuItem>
        </form>
      )}
      {can.edit && (
        <MenuItem icon="pencil" href={paths.commentEdit(number)}>
          {t("edit")}
        </MenuItem>
      )}
      <MenuItem icon="link" href={paths.comment(number)}>
        {t("permalink")}
      </MenuItem>
      {can.report && (
        <MenuItem icon="flag" href={paths.newFlag("comment", String(number))}>
          {t("report")}
        </MenuItem>
      )}
      {can.delete && (
        <form method="post" action={paths.commentDeletion(number)} data-quick="deleted">
          <MenuItem icon="trash-2" danger>
            {t("delete")}
          </MenuItem>
        </form>
      )}
    </Menu>
  );
}
