import type { FoundArticle } from "#app/domain/faq/article-finder-queries.server.ts";
import type { EditorArticle } from "#app/domain/faq/editor-article-queries.server.ts";
import { articleSettingsMessages } from "#app/i18n/messages/article-settings.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import type { IconName } from "#app/ui/icon-names.ts";
import { ArticleSearch } from "./article-search.tsx";

type RelatedCardProps = { article: EditorArticle; search: { q: string; found: FoundArticle[] } };

/** Related articles an editor chose; every button sends the whole list as it shall be. */
export function RelatedCard({ article, search }: RelatedCardProps) {
  const t = useT(articleSettingsMessages);
  const numbers = article.related.map(({ number }) => number);
  const button = (label: string, icon: IconName, wanted: number[], text?: string) => (
    <form method="post" action={paths.knowledgeRelations(article.number)}>
      {wanted.map((number) => (
        <input key={number} type="hidden" name="related[]" value={number} />
      ))}
      <Button
        size="sm"
        variant={text ? "secondary" : "quiet"}
        icon={icon}
        iconOnly={!text}
        aria-label={label}
      >
        {text ?? label}
      </Button>
    </form>
  );
  const raised = (nth: number) => {
    const list = [...numbers];
    list.splice(nth - 1, 0, ...list.splice(nth, 1));
    return list;
  };
  return (
    <Card title={t("relatedTitle")} titleId="related">
      <p className="text-sm text-ink-soft">{t("relatedText")}</p>
      <ol className="mt-3 flex flex-col text-sm">
        {article.related.map((one, nth) => (
          <li key={one.number} className="flex items-center gap-2 border-t border-line py-2">
            <a href={paths.knowledgeArticle(one.number)} className="min-w-0 flex-1">
              {one.title}
            </a>
            {nth > 0 && button(t("upNamed", { title: one.title }), "arrow-up", raised(nth))}
            {button(
              t("removeNamed", { title: one.title }),
              "x",
              numbers.filter((number) => number !== one.number),
            )}
          </li>
        ))}
        {numbers.length === 0 && (
          <li className="border-t border-line py-2 text-ink-soft">{t("relatedNone")}</li>
        )}
      </ol>
      <ArticleSearch
        action={paths.knowledgeArticle(article.number)}
        label={t("relatedFind")}
        {...search}
        act={({ number, title }) => button(t("addNamed", { title }), "plus", [...numbers, number], t("add"))}
      />
    </Card>
  );
}
