import { articleDeskMessages } from "#app/i18n/messages/article-desk.ts";
import { articleEditingMessages } from "#app/i18n/messages/article-editing.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";

/** What one can do from anywhere on the editors' desk. */
export function DeskActs() {
  const t = useT(articleDeskMessages);
  const shared = useT(articleEditingMessages);
  return (
    <>
      <ButtonLink href={paths.knowledgeSearches()} variant="quiet" icon="search">
        {t("searches")}
      </ButtonLink>
      <ButtonLink href={paths.knowledgeCategories()} variant="quiet" icon="list">
        {shared("categories")}
      </ButtonLink>
      <ButtonLink href={paths.knowledgeNew()} variant="primary" icon="plus">
        {t("newArticle")}
      </ButtonLink>
    </>
  );
}
