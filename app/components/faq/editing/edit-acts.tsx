import type { Editing } from "#app/domain/faq/editing-queries.server.ts";
import { articleEditingMessages } from "#app/i18n/messages/article-editing.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";

/** Where one goes from an article's words in a language. */
export function EditActs({ editing }: { editing: Editing }) {
  const t = useT(articleEditingMessages);
  const { article, language, open, published, can } = editing;
  const slug = article.languages.find((one) => one.language === language)?.slug;
  return (
    <>
      {open && (open.state === "review" || can.skipReview) && (
        <ButtonLink href={paths.knowledgeReview(article.number, language)} icon="check-check">
          {t(can.publish && !can.review ? "publish" : "review")}
        </ButtonLink>
      )}
      {slug && !article.retired && (
        <ButtonLink href={paths.article({ number: article.number, slug })} variant="quiet" icon="eye">
          {t("seePage")}
        </ButtonLink>
      )}
      {(open || published) && (
        <ButtonLink href={paths.knowledgeHistory(article.number, language)} variant="quiet" icon="history">
          {t("history")}
        </ButtonLink>
      )}
    </>
  );
}
