import { isShown } from "#app/domain/core/is-shown.ts";
import type { ThreadPage } from "#app/domain/forum/thread-page.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { helpingMessages } from "#app/i18n/messages/helping.ts";
import { paths } from "#app/paths.ts";
import { Icon } from "#app/ui/icon.tsx";
import { Menu } from "#app/ui/menu.tsx";
import { MenuItem } from "#app/ui/menu-item.tsx";

type SuggestMenuProps = {
  thread: Pick<
    ThreadPage,
    "number" | "slug" | "kind" | "solved" | "asker" | "locked" | "duplicateOf" | "visibility"
  >;
  /** There is an article from it already. */
  hasArticle: boolean;
  locale: Locale;
};

/**
 * What a member can suggest about a thread; who has the power does it there at once. The asker edits its tags, and knows
 * what they asked.
 */
export function SuggestMenu({ thread, hasArticle, locale }: SuggestMenuProps) {
  const t = translator(helpingMessages, locale);
  if (!isShown(thread.visibility) || thread.duplicateOf) return null;
  const open = !thread.asker && !thread.locked;
  const toArticle = thread.solved && !hasArticle;
  if (!open && !toArticle) return null;
  return (
    <Menu
      label={t("menuHint")}
      align="start"
      buttonClassName="comment-action"
      face={
        <span className="inline-flex items-center gap-1.5" aria-hidden="true">
          <Icon name="hand" />
          {t("menu")}
          <Icon name="chevron-down" />
        </span>
      }
    >
      {open && thread.kind === "question" && (
        <MenuItem icon="copy" href={paths.threadSuggestion(thread, "duplicate")}>
          {t("menuDuplicate")}
        </MenuItem>
      )}
      {open && (
        <MenuItem icon="tag" href={paths.threadSuggestion(thread, "tags")}>
          {t("menuTags")}
        </MenuItem>
      )}
      {toArticle && (
        <MenuItem icon="book-open" href={paths.threadSuggestion(thread, "article")}>
          {t("menuArticle")}
        </MenuItem>
      )}
    </Menu>
  );
}
