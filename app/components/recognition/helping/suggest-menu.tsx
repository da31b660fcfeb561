import { type Locale, translator } from "#app/i18n/index.ts";
import { helpingMessages } from "#app/i18n/messages/helping.ts";
import { paths } from "#app/paths.ts";
import { Menu } from "#app/ui/menu.tsx";
import { MenuItem } from "#app/ui/menu-item.tsx";

type SuggestMenuProps = {
  thread: { number: number; slug: string };
  /** It is a question, not a discussion; one with an accepted answer. */
  question: boolean;
  solved: boolean;
  /** The reader asked it: they edit its tags, and know best what they asked. */
  asker: boolean;
  locale: Locale;
};

/** What a member can suggest about a question; who has the power does it there at once. */
export function SuggestMenu({ thread, question, solved, asker, locale }: SuggestMenuProps) {
  const t = translator(helpingMessages, locale);
  if (asker && !solved) return null;
  return (
    <Menu label={t("menu")} icon="hand" size="sm" variant="quiet" align="start">
      {!asker && question && (
        <MenuItem icon="copy" href={paths.threadSuggestion(thread, "duplicate")}>
          {t("menuDuplicate")}
        </MenuItem>
      )}
      {!asker && (
        <MenuItem icon="tag" href={paths.threadSuggestion(thread, "tags")}>
          {t("menuTags")}
        </MenuItem>
      )}
      {solved && (
        <MenuItem icon="book-open" href={paths.threadSuggestion(thread, "article")}>
          {t("menuArticle")}
        </MenuItem>
      )}
    </Menu>
  );
}
