import type { ThreadPost } from "#app/domain/forum/thread-post.ts";
import { paths } from "#app/paths.ts";
import { Menu } from "#app/ui/menu.tsx";
import { MenuItem } from "#app/ui/menu-item.tsx";
import type { ThreadFrame } from "./thread-frame.ts";

/** The rarer things to do with an answer. A reader who can do none of them has the permalink in the date. */
export function AnswerMenu({ post, frame }: { post: ThreadPost; frame: ThreadFrame }) {
  const { t, thread } = frame;
  const { can, number } = post;
  if (!can.edit && !can.delete && !can.official && !can.makePrivate && !can.makeArticle && !can.report)
    return null;
  return (
    <Menu
      label={t("answerMenu", { name: post.author.name })}
      icon="ellipsis"
      iconOnly
      size="sm"
      className="comment-menu"
    >
      {can.edit && (
        <MenuItem icon="pencil" href={paths.answerEdit(number)}>
          {t("edit")}
        </MenuItem>
      )}
      {can.official && (
        <form
          method="post"
          action={paths.answerOfficial(number)}
          data-quick={post.official ? "unofficial" : "official"}
        >
          <input type="hidden" name="on" value={String(!post.official)} />
          <MenuItem icon={post.official ? "shield" : "shield-check"}>
            {t(post.official ? "takeOfficial" : "makeOfficial")}
          </MenuItem>
        </form>
      )}
      {can.makeArticle && (
        <MenuItem icon="book-open" href={paths.threadArticle(thread, { answer: number })}>
          {t("makeArticle")}
        </MenuItem>
      )}
      {can.makePrivate && (
        <MenuItem icon="lock" href={paths.threadPrivate(thread, { answer: number })}>
          {t("makePrivate")}
        </MenuItem>
      )}
      <MenuItem icon="link" href={paths.answer(number)}>
        {t("permalink")}
      </MenuItem>
      {can.report && (
        <MenuItem icon="flag" href={paths.newFlag("post", String(number))}>
          {t("report")}
        </MenuItem>
      )}
      {can.delete && (
        <form method="post" action={paths.answerDeletion(number)} data-quick="deleted">
          <MenuItem icon="trash-2" danger>
            {t("delete")}
          </MenuItem>
        </form>
      )}
    </Menu>
  );
}
